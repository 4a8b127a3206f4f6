// revoke-desk-windows FOLDER LANGUAGE [dark]: opens every scene that the tests know, and leaves a picture of
// the whole screen of each in FOLDER. LANGUAGE: en or pt_BR. For people who look.
#include "gui/scenes.h"
#include "translations/translations.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QStyleFactory>
#include <QTextStream>
#include <QTranslator>

using namespace rd;

namespace {

// As desktops' dark themes have it.
QPalette darkPalette()
{
    const QColor window(45, 48, 52);
    const QColor base(32, 34, 38);
    const QColor text(235, 235, 235);
    QPalette palette(QColor(58, 62, 67), window);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, QColor(38, 41, 45));
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, text);
    palette.setColor(QPalette::ToolTipBase, base);
    palette.setColor(QPalette::Highlight, QColor(38, 98, 168));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::PlaceholderText, QColor(160, 165, 170));
    palette.setColor(QPalette::Link, QColor(110, 170, 255));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(135, 140, 145));
    return palette;
}

bool loadLanguage(const QString &language, QTranslator *words)
{
    initTranslations();
    QLocale::setDefault(QLocale(language));
    return words->load(QStringLiteral(":/i18n/revoke-desk_%1.qm").arg(language)) &&
           QCoreApplication::installTranslator(words);
}

QString fileName(const char *scene)
{
    return QString::fromLatin1(scene).replace(QLatin1Char(' '), QLatin1Char('-'));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTranslator words;
    if (arguments.size() < 3 || !loadLanguage(arguments.at(2), &words)) {
        QTextStream(stderr) << "usage: revoke-desk-windows FOLDER LANGUAGE [dark]\n";
        return 2;
    }
    theme::initResources();
    if (arguments.value(3) == QLatin1String("dark")) {
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        QApplication::setPalette(darkPalette());
    }
    const QDir folder(arguments.at(1));
    if (!folder.mkpath(QStringLiteral(".")))
        return 2;
    int failed = 0;
    for (const Scene &scene : scenes) {
        Stage stage;
        const bool set = scene.set(stage);
        if (!set || !stage.person.photograph(folder.filePath(fileName(scene.name) + QLatin1String(".png")))) {
            QTextStream(stderr) << "no picture: " << scene.name << '\n';
            ++failed;
        }
    }
    return failed;
}
