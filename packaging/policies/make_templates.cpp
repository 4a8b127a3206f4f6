// revoke-desk-policy-templates FOLDER: writes the templates and samples below packaging/policies of the
// source FOLDER, and the table of keys into its administrator's guide.
#include "packaging/policies/policy_templates.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cstdio>

namespace {

bool write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush())
        return true;
    std::fprintf(stderr, "%s: %s\n", qPrintable(path), qPrintable(file.errorString()));
    return false;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2) {
        std::fputs("usage: revoke-desk-policy-templates FOLDER\n", stderr);
        return 2;
    }
    const QDir source(arguments.at(1));
    bool written = true;
    const QList<rd::PolicyTemplate> made = rd::policyTemplates();
    for (const rd::PolicyTemplate &file : made)
        written =
            write(source.filePath(QStringLiteral("packaging/policies/") + file.path), file.bytes) && written;
    const QString path = source.filePath(QStringLiteral("docs/administrators-guide.md"));
    QFile guide(path);
    if (!guide.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(path), qPrintable(guide.errorString()));
        return 1;
    }
    const QByteArray text = rd::withPolicyTable(guide.readAll());
    guide.close();
    return write(path, text) && written ? 0 : 1;
}
