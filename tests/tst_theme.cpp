#include "ui/theme/theme.h"
#include "ui/widgets/environment_style.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_tool_tip.h"

#include <QApplication>
#include <QDir>
#include <QStringView>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using theme::Tone;

namespace {

const QStringList allSets{u"light"_s, u"dark"_s};

QPalette palette(QRgb window, QRgb base, QRgb alternate, QRgb text)
{
    QPalette made;
    made.setColor(QPalette::Window, QColor::fromRgb(window));
    made.setColor(QPalette::Base, QColor::fromRgb(base));
    made.setColor(QPalette::AlternateBase, QColor::fromRgb(alternate));
    made.setColor(QPalette::WindowText, QColor::fromRgb(text));
    return made;
}

double coveredShare(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    int covered = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            covered += qAlpha(image.pixel(x, y)) > 127;
    return double(covered) / (image.width() * image.height());
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::initResources(); }
    void contrastIsWcags();
    void colours_data();
    void colours();
    void iconsOfBothSets();
    void iconsAreDrawn();
    void iconsFollowTheTheme();
    void applicationIcon();
    void unknownIconIsNull();
    void toolTipsStayPlain_data();
    void toolTipsStayPlain();
    void labelsStayPlain();
    void elidedLabelKeepsBothEnds();
};

void TestTheme::contrastIsWcags()
{
    QVERIFY(qAbs(theme::contrast(Qt::black, Qt::white) - 21.0) < 0.01);
    QVERIFY(qAbs(theme::contrast(Qt::white, Qt::white) - 1.0) < 0.01);
    QVERIFY(qAbs(theme::contrast(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
}

void TestTheme::colours_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::addColumn<bool>("dark");
    QTest::newRow("Fusion light") << palette(0xefefef, 0xffffff, 0xf7f7f7, 0x000000) << false;
    QTest::newRow("Breeze light") << palette(0xeff0f1, 0xffffff, 0xf7f7f7, 0x232629) << false;
    QTest::newRow("Windows light") << palette(0xf0f0f0, 0xffffff, 0xe9e7e3, 0x000000) << false;
    QTest::newRow("Breeze dark") << palette(0x2a2e32, 0x1b1e20, 0x232629, 0xfcfcfc) << true;
    QTest::newRow("Adwaita dark") << palette(0x353535, 0x2d2d2d, 0x303030, 0xeeeeec) << true;
    QTest::newRow("Windows dark") << palette(0x202020, 0x191919, 0x2b2b2b, 0xffffff) << true;
}

void TestTheme::colours()
{
    QFETCH(const QPalette, palette);
    QFETCH(const bool, dark);
    QCOMPARE(theme::isDark(palette), dark);
    for (const Tone tone : {Tone::Neutral, Tone::Information, Tone::Ok, Tone::Warning, Tone::Danger}) {
        for (const QPalette::ColorRole ground : {QPalette::Window, QPalette::Base, QPalette::AlternateBase})
            QVERIFY2(
                theme::contrast(theme::text(tone, palette), palette.color(ground)) >= 4.5,
                qPrintable(u"tone %1 on role %2: %3"_s.arg(int(tone))
                               .arg(int(ground))
                               .arg(theme::contrast(theme::text(tone, palette), palette.color(ground)))));
        QVERIFY(theme::contrast(theme::onFill(tone, palette), theme::fill(tone, palette)) >= 4.5);
        const double line = theme::contrast(theme::border(tone, palette), palette.color(QPalette::Window));
        QVERIFY2(line >= 3.0, qPrintable(u"border of tone %1: %2"_s.arg(int(tone)).arg(line)));
    }
    QVERIFY(theme::contrast(theme::quietText(palette), palette.color(QPalette::Window)) >= 4.5);
}

void TestTheme::iconsOfBothSets()
{
    const QStringList wanted{u"refresh"_s,  u"revoke"_s,   u"production"_s,  u"sandbox"_s, u"practice"_s,
                             u"custom"_s,   u"active"_s,   u"expired"_s,     u"revoked"_s, u"waiting"_s,
                             u"warning"_s,  u"problem"_s,  u"copy"_s,        u"save"_s,    u"search"_s,
                             u"sign-out"_s, u"settings"_s, u"information"_s, u"unknown"_s, u"stop"_s,
                             u"lock"_s};
    for (const QString &set : allSets)
        for (const QString &size : {u"16"_s, u"24"_s, u"32"_s, u"48"_s, u"64"_s}) {
            const QDir dir(u":/icons/%1/%2"_s.arg(set, size));
            QCOMPARE(dir.entryList().size(), wanted.size());
            for (const QString &name : wanted) {
                const QImage image(dir.filePath(name + u".png"_s));
                QCOMPARE(image.size(), QSize(size.toInt(), size.toInt()));
            }
        }
    for (const EnvironmentKind kind : {EnvironmentKind::Production, EnvironmentKind::Sandbox,
                                       EnvironmentKind::Custom, EnvironmentKind::Practice})
        QVERIFY(!theme::icon(environmentLook(kind).icon).isNull());
}

void TestTheme::iconsAreDrawn()
{
    for (const int edge : {16, 20, 24, 40, 64, 100}) {
        const QPixmap pixmap = theme::icon(u"refresh"_s).pixmap(QSize(edge, edge), 1.0);
        QCOMPARE(pixmap.size(), QSize(edge, edge));
        QVERIFY(coveredShare(pixmap) > 0.05);
    }
    const QPixmap sharp = theme::icon(u"refresh"_s).pixmap(QSize(16, 16), 2.0);
    QCOMPARE(sharp.size(), QSize(32, 32));
    const QIcon icon = theme::icon(u"revoke"_s);
    QVERIFY(icon.pixmap(QSize(24, 24), 1.0, QIcon::Disabled).toImage() !=
            icon.pixmap(QSize(24, 24), 1.0, QIcon::Normal).toImage());
}

void TestTheme::iconsFollowTheTheme()
{
    const QPalette before = QApplication::palette();
    const QIcon icon = theme::icon(u"copy"_s);
    QApplication::setPalette(palette(0xefefef, 0xffffff, 0xf7f7f7, 0x000000));
    const QImage light = icon.pixmap(QSize(24, 24), 1.0).toImage();
    QApplication::setPalette(palette(0x2a2e32, 0x1b1e20, 0x232629, 0xfcfcfc));
    const QImage dark = icon.pixmap(QSize(24, 24), 1.0).toImage();
    QApplication::setPalette(before);
    QVERIFY(light != dark);
}

void TestTheme::applicationIcon()
{
    const QIcon icon = theme::applicationIcon();
    QCOMPARE(icon.availableSizes().size(), 5);
    QCOMPARE(icon.pixmap(QSize(64, 64), 1.0).size(), QSize(64, 64));
    for (const QSize &size : icon.availableSizes())
        QVERIFY2(size.width() <= 64, "a window's icon is copied to the X server in every size");
}

void TestTheme::unknownIconIsNull()
{
    QVERIFY(theme::icon(u"no-such-symbol"_s).isNull());
}

void TestTheme::toolTipsStayPlain_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"payments-worker"_s;
    QTest::newRow("markup") << u"<b>bold</b>"_s;
    QTest::newRow("image") << u"<img src='file:///etc/hostname'>"_s;
    QTest::newRow("entity") << u"a &lt; b"_s;
    QTest::newRow("closing tag") << u"</qt><b>x"_s;
    QTest::newRow("long") << u"word "_s.repeated(60);
    QTest::newRow("lines") << u"one\ntwo <i>"_s;
}

void TestTheme::toolTipsStayPlain()
{
    QFETCH(const QString, text);
    QWidget widget;
    setPlainToolTip(&widget, text);
    QCOMPARE(widget.accessibleDescription(), text);
    const QString shown = plainToolTip(text);
    QCOMPARE(widget.toolTip(), shown);
    if (!Qt::mightBeRichText(shown)) {
        QCOMPARE(shown, text);
        return;
    }
    QVERIFY(shown.startsWith(u"<qt>"_s) && shown.endsWith(u"</qt>"_s));
    const QString inner = shown.sliced(4, shown.size() - 9).remove(u"<br>"_s);
    QVERIFY2(!inner.contains(u'<'), qPrintable(inner));
}

void TestTheme::labelsStayPlain()
{
    PlainLabel label;
    for (const bool selectable : {false, true}) {
        label.setSelectable(selectable);
        label.setText(u"<a href='https://evil.example'>x</a>"_s);
        QCOMPARE(label.textFormat(), Qt::PlainText);
        QVERIFY(!label.openExternalLinks());
        QVERIFY(
            !(label.textInteractionFlags() & (Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard)));
    }
}

void TestTheme::elidedLabelKeepsBothEnds()
{
    PlainLabel one(u"dinie_ci_live_9f31a07b5c44d2e8b1f6c07e2k"_s);
    PlainLabel other(u"dinie_ci_live_9f31a07b5c44d2e8b1f6c07e2m"_s);
    for (PlainLabel *label : {&one, &other}) {
        label->setElidedMiddle(true);
        label->resize(label->minimumSizeHint());
    }
    QVERIFY(one.minimumSizeHint().width() < one.sizeHint().width());
    QVERIFY(one.grab().toImage() != other.grab().toImage());
    QCOMPARE(one.text().size(), 40);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
