#pragma once

#include "fakes/self_signed.h"
#include "gui/desk_window.h"

#include <QFile>

namespace rd {

inline void putCaFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a file of the test");
}

// Signed in with an extra CA file that holds `before`, and opened again once it holds `after`. False: it was
// not asked what now.
inline bool openWithChangedCa(DeskWindow &scene, const QByteArray &before, const QByteArray &after)
{
    const QString file = scene.folder.filePath(QStringLiteral("ca.pem"));
    putCaFile(file, before);
    SignInDraft draft;
    draft.environment.name = QStringLiteral("Staging");
    draft.environment.kind = EnvironmentKind::Sandbox;
    draft.environment.baseUrl = scene.api.server.url();
    draft.environment.clientId = QStringLiteral("own");
    draft.environment.network.proxyMode = ProxyMode::None;
    draft.environment.network.extraCaFile = file;
    draft.secret = Secret("s3cr3t");
    draft.remember = true;
    scene.desk->signIn(std::move(draft));
    if (!scene.person.waitFor([&scene] { return scene.listed(); }))
        return false;
    const QString id = scene.desk->state().environment.id;
    putCaFile(file, after);
    scene.restart();
    return QTest::qWaitForWindowActive(scene.window.get()) &&
           scene.person.click(QString(QStringLiteral("open_") + id)) &&
           scene.person.waitFor([&scene] { return scene.person.sees(QStringLiteral("caChange")); });
}

} // namespace rd
