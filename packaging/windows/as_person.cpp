// as_person.exe PROGRAM ARGUMENTS...: starts it without administrator rights, by the lesser of an
// administrator's two tokens, and ends as it does. For check.sh: Wine starts everything with the other one.
#include <string>
#include <windows.h>

namespace {

constexpr int cannotStart = 250; // of no installer

// What follows the name of this program, which ends at a blank outside quotation marks.
std::wstring commandLine()
{
    const wchar_t *at = GetCommandLineW();
    for (bool quoted = false; *at != L'\0' && (quoted || *at != L' '); ++at)
        quoted = quoted != (*at == L'"');
    while (*at == L' ')
        ++at;
    return at;
}

HANDLE lesserToken()
{
    HANDLE own = nullptr;
    HANDLE token = nullptr;
    TOKEN_LINKED_TOKEN linked = {};
    DWORD size = 0;
    if (OpenProcessToken(GetCurrentProcess(), TOKEN_ALL_ACCESS, &own) == FALSE ||
        GetTokenInformation(own, TokenLinkedToken, &linked, sizeof linked, &size) == FALSE)
        return nullptr;
    DuplicateTokenEx(linked.LinkedToken, MAXIMUM_ALLOWED, nullptr, SecurityImpersonation, TokenPrimary,
                     &token);
    return token;
}

} // namespace

int main()
{
    const HANDLE token = lesserToken();
    std::wstring line = commandLine();
    STARTUPINFOW start = {};
    start.cb = sizeof start;
    PROCESS_INFORMATION started = {};
    if (token == nullptr || CreateProcessAsUserW(token, nullptr, line.data(), nullptr, nullptr, FALSE, 0,
                                                 nullptr, nullptr, &start, &started) == FALSE)
        return cannotStart;
    WaitForSingleObject(started.hProcess, INFINITE);
    DWORD code = cannotStart;
    GetExitCodeProcess(started.hProcess, &code);
    return static_cast<int>(code);
}
