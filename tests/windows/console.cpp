// What the program says to whoever starts it by a command line, and with which exit code: in the console of
// who started it, in a pipe, a file, NUL, and where there is nothing of that; the program with windows by
// itself, and by revoke-desk.com, which a prompt waits for. They stand beside this program.
#include "base/product_info.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <qt_windows.h>

#include <optional>
#include <utility>
#include <vector>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 120'000; // ms
const auto wrongSwitch = u"--caf\u00E9-\u03A9-\u20AC"_s;
const auto prompt = u"C:\\>"_s;

// A console of this process alone, of a code page that has none of the letters of `wrongSwitch`.
class Screen
{
public:
    Screen()
    {
        FreeConsole();
        AllocConsole();
        SetConsoleOutputCP(437);
        SECURITY_ATTRIBUTES inherited{sizeof inherited, nullptr, TRUE};
        m_handle = CreateFileW(L"CONOUT$", GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE,
                               &inherited, OPEN_EXISTING, 0, nullptr);
        SetConsoleScreenBufferSize(m_handle, size); // no line is broken
    }
    ~Screen()
    {
        CloseHandle(m_handle);
        FreeConsole();
    }
    Q_DISABLE_COPY_MOVE(Screen)

    HANDLE handle() const { return m_handle; }

    void begin(const QString &text)
    {
        DWORD done = 0;
        FillConsoleOutputCharacterW(m_handle, L' ', static_cast<DWORD>(size.X) * size.Y, {0, 0}, &done);
        SetConsoleCursorPosition(m_handle, {0, 0});
        WriteConsoleW(m_handle, text.utf16(), static_cast<DWORD>(text.size()), &done, nullptr);
    }

    // Without the blanks at the ends of lines, and the empty lines at the end.
    QString text() const
    {
        QStringList lines;
        std::vector<wchar_t> line(size.X);
        for (SHORT y = 0; y < size.Y; ++y) {
            DWORD length = 0;
            ReadConsoleOutputCharacterW(m_handle, line.data(), size.X, {0, y}, &length);
            lines.append(QString::fromWCharArray(line.data(), length));
        }
        return trimmed(lines);
    }

    static QString trimmed(const QStringList &lines)
    {
        QStringList ends;
        for (const QString &line : lines)
            ends.append(QString(u'|' + line).trimmed().sliced(1));
        while (!ends.isEmpty() && ends.last().isEmpty())
            ends.removeLast();
        return ends.join(u'\n');
    }

private:
    static constexpr COORD size{400, 200};
    HANDLE m_handle = INVALID_HANDLE_VALUE;
};

QString shown(const QByteArray &bytes)
{
    return Screen::trimmed(QString::fromUtf8(bytes).remove(u'\r').split(u'\n'));
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ConsoleWords : public QObject
{
    Q_OBJECT

private:
    static QString program(QLatin1String ending = ".exe"_L1)
    {
        return QCoreApplication::applicationDirPath() + u'/' + product::program + ending;
    }
    // Started as a command prompt starts a program with windows: without streams, and outside its console
    // (Wine would have it within).
    static void fromPrompt(QProcess::CreateProcessArguments *start)
    {
        start->flags |= DETACHED_PROCESS;
        start->startupInfo->hStdInput = nullptr;
        start->startupInfo->hStdOutput = nullptr;
        start->startupInfo->hStdError = nullptr;
    }
    int ended(QProcess *process, const QStringList &arguments, const QString &started = program())
    {
        process->start(started, arguments);
        return process->waitForFinished(patience) ? process->exitCode() : -1;
    }
    void rows()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("complains");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("within");
        const QString folder = m_folder.filePath(u"na\u00EFve \u03A9"_s);
        QTest::newRow("--version") << QStringList{u"--version"_s} << false << 0 << u"revoke-desk "_s;
        QTest::newRow("--help") << QStringList{u"--help"_s} << false << 0 << u"--print-policy"_s;
        QTest::newRow("--print-policy") << QStringList{u"--language"_s, u"pt_BR"_s, u"--print-policy"_s}
                                        << false << 0 << u"read_only = "_s;
        QTest::newRow("--verify-journal") << QStringList{u"--verify-journal"_s, u"--data-dir"_s, folder}
                                          << false << 3 << u"na\u00EFve \u03A9"_s;
        QTest::newRow("a wrong switch") << QStringList{wrongSwitch} << true << 2 << wrongSwitch.sliced(2);
    }
    // What a pipe gets.
    QByteArray piped(const QStringList &arguments, bool complains)
    {
        QProcess process;
        ended(&process, arguments);
        return complains ? process.readAllStandardError() : process.readAllStandardOutput();
    }

    QTemporaryDir m_folder;
    std::optional<Screen> m_screen{std::in_place};

private Q_SLOTS:
    void pipe_data() { rows(); }
    void pipe()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const bool, complains);
        QFETCH(const int, code);
        QFETCH(const QString, within);
        m_screen->begin({});
        QProcess process;
        QCOMPARE(ended(&process, arguments), code);
        const QByteArray output = process.readAllStandardOutput();
        const QByteArray error = process.readAllStandardError();
        QVERIFY(shown(complains ? error : output).contains(within));
        QCOMPARE(complains ? output : error, QByteArray());
        QCOMPARE(m_screen->text(), QString());
    }

    void console_data() { rows(); }
    void console()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const bool, complains);
        QFETCH(const int, code);
        const QString text = shown(piped(arguments, complains));
        QVERIFY(!text.isEmpty());
        m_screen->begin({});
        QProcess process;
        process.setCreateProcessArgumentsModifier(fromPrompt);
        QCOMPARE(ended(&process, arguments), code);
        QCOMPARE(m_screen->text(), text);
        // A prompt that did not wait stands there already.
        m_screen->begin(prompt);
        QCOMPARE(ended(&process, arguments), code);
        QCOMPARE(m_screen->text(), QString(prompt + u'\n' + text));
    }

    // Given by who does not start it as a prompt does: a handle of a console that it is not in.
    void handleOfAConsole_data() { rows(); }
    void handleOfAConsole()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const bool, complains);
        QFETCH(const int, code);
        const QString text = shown(piped(arguments, complains));
        m_screen->begin({});
        QProcess process;
        process.setCreateProcessArgumentsModifier([this](QProcess::CreateProcessArguments *start) {
            fromPrompt(start);
            start->startupInfo->hStdOutput = m_screen->handle();
            start->startupInfo->hStdError = m_screen->handle();
        });
        QCOMPARE(ended(&process, arguments), code);
        QCOMPARE(m_screen->text(), text);
    }

    void forAPrompt_data() { rows(); }
    void forAPrompt()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const bool, complains);
        QFETCH(const int, code);
        const QByteArray bytes = piped(arguments, complains);
        m_screen->begin({});
        QProcess inPipe;
        QCOMPARE(ended(&inPipe, arguments, program(".com"_L1)), code);
        QCOMPARE(complains ? inPipe.readAllStandardError() : inPipe.readAllStandardOutput(), bytes);
        QCOMPARE(m_screen->text(), QString());
        QProcess inConsole;
        inConsole.setCreateProcessArgumentsModifier([this](QProcess::CreateProcessArguments *start) {
            start->startupInfo->hStdOutput = m_screen->handle();
            start->startupInfo->hStdError = m_screen->handle();
        });
        QCOMPARE(ended(&inConsole, arguments, program(".com"_L1)), code);
        QCOMPARE(m_screen->text(), shown(bytes));
    }

    void file_data() { rows(); }
    void file()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const bool, complains);
        QFETCH(const int, code);
        const QByteArray bytes = piped(arguments, complains);
        const QString path = m_folder.filePath(u"said.txt"_s);
        m_screen->begin({});
        QProcess process;
        if (complains)
            process.setStandardErrorFile(path);
        else
            process.setStandardOutputFile(path);
        QCOMPARE(ended(&process, arguments), code);
        QCOMPARE(content(path), bytes);
        QCOMPARE(m_screen->text(), QString());
    }

    void nowhere_data() { rows(); }
    void nowhere()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const int, code);
        m_screen->begin({});
        QProcess toNul;
        toNul.setStandardOutputFile(QProcess::nullDevice());
        toNul.setStandardErrorFile(QProcess::nullDevice());
        QCOMPARE(ended(&toNul, arguments), code);
        QCOMPARE(m_screen->text(), QString());
        // Of a service or a planned task: no console and no stream, and no box that somebody had to close.
        m_screen.reset();
        QProcess alone;
        alone.setCreateProcessArgumentsModifier(fromPrompt);
        QCOMPARE(ended(&alone, arguments), code);
        m_screen.emplace();
    }

    // One redirected, the other not: what was not is still said.
    void onlyOneIsRedirected()
    {
        const QString path = m_folder.filePath(u"one.txt"_s);
        const QString complaint = shown(piped({wrongSwitch}, true));
        m_screen->begin({});
        QProcess process;
        process.setStandardOutputFile(path);
        process.setCreateProcessArgumentsModifier([](QProcess::CreateProcessArguments *start) {
            const HANDLE file = start->startupInfo->hStdOutput;
            fromPrompt(start);
            start->startupInfo->hStdOutput = file;
        });
        QCOMPARE(ended(&process, {wrongSwitch}), 2);
        QCOMPARE(content(path), QByteArray());
        QCOMPARE(m_screen->text(), complaint);
    }

    // As the administrator's guide has it.
    void aBatchFileWaits()
    {
        const QString path = m_folder.filePath(u"check.bat"_s);
        QFile batch(path);
        QVERIFY(batch.open(QIODevice::WriteOnly));
        batch.write("@cd /d \"%~dp0\"\r\n@\"%~1\" --version > said.txt\r\n@> first.txt echo %ERRORLEVEL%\r\n"
                    "@\"%~1\" --no-such-switch 2> complaint.txt\r\n@> second.txt echo %ERRORLEVEL%\r\n@exit "
                    "/b 0\r\n");
        batch.close();
        QCOMPARE(QProcess::execute(u"cmd.exe"_s, {u"/c"_s, QDir::toNativeSeparators(path),
                                                  QDir::toNativeSeparators(program())}),
                 0);
        QCOMPARE(content(m_folder.filePath(u"said.txt"_s)), piped({u"--version"_s}, false));
        QCOMPARE(content(m_folder.filePath(u"first.txt"_s)).trimmed(), QByteArray("0"));
        QVERIFY(content(m_folder.filePath(u"complaint.txt"_s)).contains("no-such-switch"));
        QCOMPARE(content(m_folder.filePath(u"second.txt"_s)).trimmed(), QByteArray("2"));
    }
};

QTEST_GUILESS_MAIN(ConsoleWords)
#include "console.moc"
