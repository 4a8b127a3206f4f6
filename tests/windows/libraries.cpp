// A library that lies in the working directory or along PATH is loaded by its mere name, until the program
// says no (docs/pitfalls.md 3.9). Other systems: tst_planted.
#include "platform/process_environment.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <qt_windows.h>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

bool loads(const wchar_t *name)
{
    const HMODULE library = LoadLibraryW(name);
    return library != nullptr && FreeLibrary(library) != FALSE;
}

} // namespace

class Libraries : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_here;
    QTemporaryDir m_onPath;

private Q_SLOTS:
    void initTestCase()
    {
        const QString library = QCoreApplication::applicationDirPath() + u"/Qt6Sql.dll"_s;
        QVERIFY(QFile::copy(library, m_here.filePath(u"planted-here.dll"_s)));
        QVERIFY(QFile::copy(library, m_onPath.filePath(u"planted-on-path.dll"_s)));
        QVERIFY(QDir::setCurrent(m_here.path()));
        const QByteArray folder = QDir::toNativeSeparators(m_onPath.path()).toLocal8Bit();
        QVERIFY(qputenv("PATH", folder + ';' + qgetenv("PATH")));
    }
    void cleanupTestCase() { QDir::setCurrent(QDir::rootPath()); }

    void plantedOnesAreNotLoaded()
    {
        QVERIFY(loads(L"planted-here.dll"));
        QVERIFY(loads(L"planted-on-path.dll"));
        restrictLibrarySearch();
        QVERIFY(!loads(L"planted-here.dll"));
        QVERIFY(!loads(L"planted-on-path.dll"));
        QVERIFY(loads(L"Qt6Sql.dll"));  // beside the program
        QVERIFY(loads(L"wevtapi.dll")); // the system's
    }
};

QTEST_GUILESS_MAIN(Libraries)
#include "libraries.moc"
