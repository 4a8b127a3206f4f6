// One source of names: cmake/ProductInfo.cmake. What cannot take them from there says the same, and nothing
// else spells them out.
#include "base/product_info.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

const QString root = QStringLiteral(SOURCE_FOLDER "/");

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// What it is called, in any of its spellings. A suffix makes another word of it: names of targets and of our
// own files, which nobody sees.
QStringList spelledOut(const QString &text)
{
    const QStringList names{product::name, product::agent, product::domain, product::id, product::bundleId};
    QStringList found;
    for (const QString &name : names) {
        if (text.contains(name))
            found.append(name);
    }
    static const QRegularExpression program(
        u"(?<!\\w)%1(-practice)?(?![\\w.$-])"_s.arg(QRegularExpression::escape(product::program)));
    for (auto it = program.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    return found;
}

// String literals alone: comments may name the program, and so may file names of includes.
QString literalsOf(const QString &source)
{
    static const QRegularExpression literalOrNoise(u"\"((\\\\.|[^\"\\\\\\n])*)\"|^\\s*#.*$|//[^\\n]*"_s,
                                                   QRegularExpression::MultilineOption);
    QStringList literals;
    for (auto it = literalOrNoise.globalMatch(source); it.hasNext();)
        literals.append(it.next().captured(1));
    return literals.join(u'\n');
}

QString withoutComments(QString text)
{
    static const QRegularExpression comment(u"^\\s*#.*$"_s, QRegularExpression::MultilineOption);
    return text.remove(comment);
}

} // namespace

class TestNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void licence();
    void profile();
    void theCoreSpellsNoneOut();
    void packagesSpellNoneOut_data();
    void packagesSpellNoneOut();
    void theCheckCanFail_data();
    void theCheckCanFail();
};

void TestNames::licence()
{
    QCOMPARE(read(root + u"LICENSE"_s).section(u'\n', 2, 2), QString(product::copyright));
}

// Apple's profile is a file that administrators edit: its keys are literal.
void TestNames::profile()
{
    const QString text = read(root + u"packaging/policies/revoke-desk.mobileconfig"_s);
    QVERIFY(text.contains(u"<key>%1</key>"_s.arg(product::bundleId)));
}

void TestNames::theCoreSpellsNoneOut()
{
    // Marks of what is stored or signed: they stay whatever the program is called (ProductInfo.cmake).
    const QStringList marks{u"app/secrets/"_s, u"app/journal/"_s, u"app/plan/"_s,
                            u"app/practice/tokens.cpp"_s};
    QStringList wrong;
    int count = 0;
    QDirIterator it(root + u"app"_s, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = QDir(root).relativeFilePath(it.next());
        const auto holds = [&path](const QString &mark) { return path.startsWith(mark); };
        if (std::any_of(marks.begin(), marks.end(), holds))
            continue;
        ++count;
        for (const QString &name : spelledOut(literalsOf(read(root + path))))
            wrong.append(path + u": "_s + name);
    }
    QVERIFY(count > 100);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestNames::packagesSpellNoneOut_data()
{
    QTest::addColumn<QString>("path");
    const QStringList folders{u"cmake"_s, u"packaging/linux"_s, u"packaging/macos"_s,
                              u"packaging/macos/pack"_s};
    for (const QString &folder : folders) {
        const QDir dir(root + folder);
        for (const QString &file :
             dir.entryList({u"*.in"_s, u"*.cmake"_s, u"*.sh"_s, u"CMakeLists.txt"_s}, QDir::Files)) {
            const QString path = folder + u'/' + file;
            if (path != "cmake/ProductInfo.cmake"_L1)
                QTest::newRow(qPrintable(path)) << path;
        }
    }
}

void TestNames::packagesSpellNoneOut()
{
    QFETCH(const QString, path);
    QString text = withoutComments(read(root + path));
    QVERIFY(!text.isEmpty());
    // Commands whose subject is a target.
    static const QRegularExpression target(
        u"(target_\\w+|add_dependencies|set_target_properties|TARGETS?|TARGET_FILE\\w*:)[ (]*revoke-desk[\\w-]*( revoke-desk-practice)?"_s);
    text.remove(target);
    const QStringList wrong = spelledOut(text);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestNames::theCheckCanFail_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("found");
    QTest::newRow("a title") << u"setWindowTitle(\"Revoke Desk\");"_s << 1;
    QTest::newRow("a program") << u"say(\"revoke-desk: no\");"_s << 1;
    QTest::newRow("the other program") << u"say(\"revoke-desk-practice\");"_s << 1;
    QTest::newRow("an address") << u"open(\"https://revoke-desk.org/\");"_s << 1;
    QTest::newRow("a comment") << u"// revoke-desk\n"_s << 0;
    QTest::newRow("a file of ours") << u"load(\":/icons/revoke-desk.png\");"_s << 0;
    QTest::newRow("a variable") << u"product::program"_s << 0;
}

void TestNames::theCheckCanFail()
{
    QFETCH(QString, text);
    QFETCH(int, found);
    QCOMPARE(spelledOut(literalsOf(text)).size(), found);
}

QTEST_GUILESS_MAIN(TestNames)
#include "tst_names.moc"
