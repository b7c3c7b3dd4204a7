/* Stands in for java.exe where there is no Java for Windows: writes its words to the file RECORD, one a line and a dash at the end,
   makes the files that it is told to make (none when BREAK is set), and ends with STATUS. */
#include <windows.h>
#include <shellapi.h>
#include <stdio.h>
#include <stdlib.h>

static void make(const wchar_t *path) {
    FILE *file = _wfopen(path, L"wb");
    if (file != NULL) fclose(file);
}

int main(void) {
    static const wchar_t *MADE[] = {
        L"-XX:AOTConfiguration=", L"-XX:AOTCache=", L"-XX:DumpLoadedClassList=", L"-XX:SharedArchiveFile="};
    int count, making = 0;
    wchar_t **words = CommandLineToArgvW(GetCommandLineW(), &count);
    FILE *record = _wfopen(_wgetenv(L"RECORD"), L"ab");
    for (int i = 1; i < count; i++) {
        making |= wcscmp(words[i], L"-Xshare:dump") == 0 || wcsncmp(words[i], L"-XX:AOTMode=", 12) == 0
            || wcscmp(words[i], L"warm-up") == 0;
    }
    for (int i = 0; i < count; i++) {
        char line[8192];
        WideCharToMultiByte(CP_UTF8, 0, words[i], -1, line, sizeof line, NULL, NULL);
        fprintf(record, "%s\n", line);
        for (int m = 0; making && m < 4; m++) {
            if (wcsncmp(words[i], MADE[m], wcslen(MADE[m])) == 0 && getenv("BREAK") == NULL) make(words[i] + wcslen(MADE[m]));
        }
    }
    fputs("-\n", record);
    fclose(record);
    const char *status = getenv("STATUS");
    return making && getenv("BREAK") != NULL ? 1 : making || status == NULL ? 0 : atoi(status);
}
