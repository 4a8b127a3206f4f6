// revoke-desk.com, on Windows: the program for a command prompt. A prompt waits for a console program and
// takes its exit code, but not for one with windows; this is the former, starts the latter beside it with the
// same arguments and streams, and ends as it does. Ctrl+C ends only the waiting: what is begun is not cut
// off.
#include <cstdio>
#include <string>
#include <windows.h>

namespace {

constexpr DWORD cannotStart = 3; // as the program itself says it

// The program beside this one; empty: the system does not say.
std::wstring program()
{
    std::wstring path(32768, L'\0'); // the longest that Windows knows
    const DWORD length = GetModuleFileNameW(nullptr, path.data(), static_cast<DWORD>(path.size()));
    path.resize(length < path.size() ? length : 0);
    const std::size_t dot = path.rfind(L'.');
    return dot == std::wstring::npos ? std::wstring() : path.substr(0, dot) + L".exe";
}

// What follows the name of the program, which ends at a blank outside quotation marks.
const wchar_t *arguments()
{
    const wchar_t *at = GetCommandLineW();
    for (bool quoted = false; *at != L'\0' && (quoted || (*at != L' ' && *at != L'\t')); ++at)
        quoted = quoted != (*at == L'"');
    return at;
}

// A file, a pipe, NUL; of a console the program finds the way itself.
HANDLE redirected(DWORD stream)
{
    const HANDLE handle = GetStdHandle(stream);
    DWORD mode = 0;
    if (handle == nullptr || handle == INVALID_HANDLE_VALUE || GetConsoleMode(handle, &mode) != FALSE)
        return nullptr;
    SetHandleInformation(handle, HANDLE_FLAG_INHERIT, HANDLE_FLAG_INHERIT);
    return handle;
}

DWORD run(const std::wstring &path, std::wstring line)
{
    STARTUPINFOW start = {};
    start.cb = sizeof start;
    start.dwFlags = STARTF_USESTDHANDLES;
    start.hStdInput = redirected(STD_INPUT_HANDLE);
    start.hStdOutput = redirected(STD_OUTPUT_HANDLE);
    start.hStdError = redirected(STD_ERROR_HANDLE);
    PROCESS_INFORMATION started = {};
    if (CreateProcessW(path.c_str(), line.data(), nullptr, nullptr, TRUE, 0, nullptr, nullptr, &start,
                       &started) == FALSE) {
        std::fwprintf(stderr, L"%ls cannot be started: error %lu\n", path.c_str(), GetLastError());
        return cannotStart;
    }
    WaitForSingleObject(started.hProcess, INFINITE);
    DWORD code = cannotStart;
    GetExitCodeProcess(started.hProcess, &code);
    CloseHandle(started.hThread);
    CloseHandle(started.hProcess);
    return code;
}

} // namespace

int main()
{
    const std::wstring path = program();
    return static_cast<int>(run(path, L'"' + path + L'"' + arguments()));
}
