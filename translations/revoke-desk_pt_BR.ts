<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>rd::Banner</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>rd::CaChangeView</name>
    <message>
        <source>certificate without a name</source>
        <translation>certificado sem nome</translation>
    </message>
    <message>
        <source>%1 · SHA-256 %2</source>
        <comment>a certificate&apos;s subject and fingerprint</comment>
        <translation>%1 · SHA-256 %2</translation>
    </message>
    <message>
        <source>%1 · SHA-256 %2 · removed</source>
        <translation>%1 · SHA-256 %2 · removido</translation>
    </message>
    <message>
        <source>%1 · SHA-256 %2 · new</source>
        <translation>%1 · SHA-256 %2 · novo</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s); the keychain had no room for names</source>
        <translation>
            <numerusform>%n certificado; não houve espaço no chaveiro para o nome</numerusform>
            <numerusform>%n certificados; não houve espaço no chaveiro para os nomes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>e mais %n</numerusform>
            <numerusform>e mais %n</numerusform>
        </translation>
    </message>
    <message>
        <source>When the secret was stored:</source>
        <translation>Quando o segredo foi guardado:</translation>
    </message>
    <message>
        <source>Now:</source>
        <translation>Agora:</translation>
    </message>
    <message>
        <source>The certificates are the same; only their order or other text in the file changed.</source>
        <translation>Os certificados são os mesmos; só mudou a ordem deles ou outro texto do arquivo.</translation>
    </message>
</context>
<context>
    <name>rd::ChallengeField</name>
    <message numerus="yes">
        <source>%1 of %n characters</source>
        <translation>
            <numerusform>%1 de %n caractere</numerusform>
            <numerusform>%1 de %n caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, all match</source>
        <translation>%1, todos conferem</translation>
    </message>
    <message>
        <source>%1, character %2 doesn&apos;t match</source>
        <translation>%1, o caractere %2 não confere</translation>
    </message>
    <message>
        <source>%1, too many</source>
        <translation>%1, há caracteres a mais</translation>
    </message>
    <message>
        <source>%1, matching so far</source>
        <translation>%1, conferem até aqui</translation>
    </message>
    <message numerus="yes">
        <source>Nothing typed yet. Type %n characters.</source>
        <translation>
            <numerusform>Nada foi digitado ainda. Digite %n caractere.</numerusform>
            <numerusform>Nada foi digitado ainda. Digite %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Character %1 doesn&apos;t match.</source>
        <translation>O caractere %1 não confere.</translation>
    </message>
    <message>
        <source>Too many characters: %1 to remove.</source>
        <translation>Caracteres a mais: %1.</translation>
    </message>
    <message>
        <source>Characters still to type: %1.</source>
        <translation>Caracteres que faltam: %1.</translation>
    </message>
</context>
<context>
    <name>rd::CheckBar</name>
    <message>
        <source>Tick selected rows</source>
        <translation>Marcar as linhas selecionadas</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>Desmarcar tudo</translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>%n marcada</numerusform>
            <numerusform>%n marcadas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>so many checked, so many hidden</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden by the filter</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>%n oculta pelo filtro</numerusform>
            <numerusform>%n ocultas pelo filtro</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer ticked: revoked in the meantime</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>%n desmarcada: revogada nesse meio-tempo</numerusform>
            <numerusform>%n desmarcadas: revogadas nesse meio-tempo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer ticked: no longer in the list</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>%n desmarcada: não está mais na lista</numerusform>
            <numerusform>%n desmarcadas: não estão mais na lista</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows selected: press Space to tick them</source>
        <comment>2 or more</comment>
        <translation>
            <numerusform>%n linha selecionada: pressione Espaço para marcá-la</numerusform>
            <numerusform>%n linhas selecionadas: pressione Espaço para marcá-las</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>rd::ConfirmDialog</name>
    <message>
        <source>Expired %1, last used %2.</source>
        <translation>Expirada %1, último uso %2.</translation>
    </message>
    <message>
        <source>Expired %1. Last used: %2.</source>
        <translation>Expirada %1. Último uso: %2.</translation>
    </message>
    <message>
        <source>Never used, as far as the server reports.</source>
        <translation>Nunca usada, segundo o servidor.</translation>
    </message>
    <message>
        <source>Last use unknown: whatever uses it stops working.</source>
        <translation>Último uso desconhecido: tudo o que a utiliza deixa de funcionar.</translation>
    </message>
    <message>
        <source>Used just now, or the server&apos;s times are wrong: whatever uses it stops working.</source>
        <translation>Usada agora mesmo, ou os horários do servidor estão errados: tudo o que a utiliza deixa de funcionar.</translation>
    </message>
    <message>
        <source>Used %1: whatever uses it stops working.</source>
        <translation>Usada %1: tudo o que a utiliza deixa de funcionar.</translation>
    </message>
    <message>
        <source>None of them was used in the last 24 hours, as far as the server reports.</source>
        <translation>Nenhuma foi usada nas últimas 24 horas, segundo o servidor.</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 were used in the last 24 hours, or their last use is unknown: whatever uses them stops working.</source>
        <translation>
            <numerusform>%n de %1 foi usada nas últimas 24 horas, ou o último uso é desconhecido: tudo o que a utiliza deixa de funcionar.</numerusform>
            <numerusform>%n de %1 foram usadas nas últimas 24 horas, ou o último uso é desconhecido: tudo o que as utiliza deixa de funcionar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each revocation stops new tokens at once. Tokens already issued expire by about %1.</source>
        <translation>Cada revogação impede novos tokens na hora. Tokens já emitidos expiram até cerca de %1.</translation>
    </message>
    <message>
        <source>Each revocation stops new tokens at once. Tokens already issued expire within an hour.</source>
        <translation>Cada revogação impede novos tokens na hora. Tokens já emitidos expiram em até uma hora.</translation>
    </message>
    <message>
        <source>No new tokens from now on. Tokens already issued keep working until %1 at the latest.</source>
        <translation>Nenhum token novo a partir de agora. Tokens já emitidos continuam funcionando, no máximo até %1.</translation>
    </message>
    <message>
        <source>No new tokens from now on. Tokens already issued keep working until %1 at the latest; they have probably all expired.</source>
        <translation>Nenhum token novo a partir de agora. Tokens já emitidos continuam funcionando, no máximo até %1; provavelmente todos já expiraram.</translation>
    </message>
    <message>
        <source>No new tokens from now on. Tokens already issued keep working until %1 at the latest, probably until %2.</source>
        <translation>Nenhum token novo a partir de agora. Tokens já emitidos continuam funcionando, no máximo até %1, provavelmente até %2.</translation>
    </message>
    <message>
        <source>It can&apos;t be undone. A replacement gets a new client ID and secret.</source>
        <translation>Isso não pode ser desfeito. Uma substituta recebe outro ID do cliente e outro segredo.</translation>
    </message>
    <message>
        <source>You can stop; what is revoked stays revoked, and can&apos;t be undone.</source>
        <translation>Você pode parar; o que foi revogado continua revogado e não pode ser desfeito.</translation>
    </message>
    <message numerus="yes">
        <source>About %n requests</source>
        <translation>
            <numerusform>Cerca de %n requisição</numerusform>
            <numerusform>Cerca de %n requisições</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 at the current limit. %3</source>
        <comment>how many requests, how long, what stopping does</comment>
        <translation>%1, %2 no limite atual. %3</translation>
    </message>
    <message>
        <source>Revoke Desk is signed in with a pasted token and can&apos;t tell whether this credential issued it. If so, you are locked out when the token expires.</source>
        <translation>O Revoke Desk está conectado com um token colado e não tem como saber se ele é desta credencial. Se for, você perde o acesso quando o token expirar.</translation>
    </message>
    <message>
        <source>Revoke Desk is signed in with a pasted token and can&apos;t tell whether one of these credentials issued it. If so, you are locked out when the token expires.</source>
        <translation>O Revoke Desk está conectado com um token colado e não tem como saber se ele é de uma destas credenciais. Se for, você perde o acesso quando o token expirar.</translation>
    </message>
    <message>
        <source>This is the credential Revoke Desk is signed in with.</source>
        <translation>Esta é a credencial usada pelo Revoke Desk para se conectar.</translation>
    </message>
    <message>
        <source>One of them is the credential Revoke Desk is signed in with.</source>
        <translation>Uma delas é a credencial usada pelo Revoke Desk para se conectar.</translation>
    </message>
    <message>
        <source>%1 You can still read until the current token expires, then you are locked out.</source>
        <translation>%1 Você ainda pode consultar até o token atual expirar; depois perde o acesso.</translation>
    </message>
    <message>
        <source>%1 The current token is about to expire; then you are locked out.</source>
        <translation>%1 O token atual está prestes a expirar; depois você perde o acesso.</translation>
    </message>
    <message numerus="yes">
        <source>%1 You can still read for %n minutes, then you are locked out.</source>
        <translation>
            <numerusform>%1 Você ainda pode consultar por %n minuto; depois perde o acesso.</numerusform>
            <numerusform>%1 Você ainda pode consultar por %n minutos; depois perde o acesso.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is the last active credential: the server may refuse to revoke it, and it stays active.</source>
        <translation>É a última credencial ativa: o servidor pode se recusar a revogá-la, e ela continua ativa.</translation>
    </message>
    <message>
        <source>The server keeps one active credential: the last one may be refused and stay active.</source>
        <translation>O servidor mantém uma credencial ativa: a última pode ser recusada e continuar ativa.</translation>
    </message>
    <message numerus="yes">
        <source>The server keeps one active credential: %1 may be refused and stay active; the other %n are revoked.</source>
        <translation>
            <numerusform>O servidor mantém uma credencial ativa: %1 pode ser recusada e continuar ativa; a outra (%n) é revogada.</numerusform>
            <numerusform>O servidor mantém uma credencial ativa: %1 pode ser recusada e continuar ativa; as outras %n são revogadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something changed since you confirmed. %1</source>
        <translation>Algo mudou desde a sua confirmação. %1</translation>
    </message>
    <message>
        <source>none</source>
        <comment>reason or ticket</comment>
        <translation>nenhum</translation>
    </message>
    <message>
        <source>Reason: %1 · Ticket: %2</source>
        <translation>Motivo: %1 · Chamado: %2</translation>
    </message>
    <message>
        <source>Tick the box with Space or a click.</source>
        <translation>Marque a caixa com Espaço ou um clique.</translation>
    </message>
    <message>
        <source>Press Space or click to revoke.</source>
        <translation>Pressione Espaço ou clique para revogar.</translation>
    </message>
    <message>
        <source>a credential without a name</source>
        <translation>uma credencial sem nome</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n credentials</source>
        <translation>
            <numerusform>%n credencial</numerusform>
            <numerusform>%n credenciais</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoke %1 – %2</source>
        <comment>object, environment and host</comment>
        <translation>Revogar %1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>Permanently revoke %n credentials, including the one Revoke Desk is signed in with?</source>
        <comment>2 or more</comment>
        <translation>
            <numerusform>Revogar definitivamente %n credencial, a que o Revoke Desk usa para se conectar?</numerusform>
            <numerusform>Revogar definitivamente %n credenciais, incluindo a que o Revoke Desk usa para se conectar?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Permanently revoke %n credentials?</source>
        <comment>2 or more</comment>
        <translation>
            <numerusform>Revogar definitivamente %n credencial?</numerusform>
            <numerusform>Revogar definitivamente %n credenciais?</numerusform>
        </translation>
    </message>
    <message>
        <source>Permanently revoke %1, which Revoke Desk is signed in with?</source>
        <translation>Revogar definitivamente %1, usada pelo Revoke Desk para se conectar?</translation>
    </message>
    <message>
        <source>Permanently revoke %1?</source>
        <translation>Revogar definitivamente %1?</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>environment, host</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>credential, what changed</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n used just now, or last use unknown</source>
        <translation>
            <numerusform>%n usada agora mesmo ou com último uso desconhecido</numerusform>
            <numerusform>%n usadas agora mesmo ou com último uso desconhecido</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n used in the last 24 hours</source>
        <translation>
            <numerusform>%n usada nas últimas 24 horas</numerusform>
            <numerusform>%n usadas nas últimas 24 horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n used in the last 30 days</source>
        <translation>
            <numerusform>%n usada nos últimos 30 dias</numerusform>
            <numerusform>%n usadas nos últimos 30 dias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unused for 30 days</source>
        <translation>
            <numerusform>%n sem uso há 30 dias</numerusform>
            <numerusform>%n sem uso há 30 dias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n never used</source>
        <translation>
            <numerusform>%n nunca usada</numerusform>
            <numerusform>%n nunca usadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first request is sent after %n seconds. You can cancel until then.</source>
        <translation>
            <numerusform>A primeira requisição é enviada após %n segundo. Você pode cancelar até lá.</numerusform>
            <numerusform>A primeira requisição é enviada após %n segundos. Você pode cancelar até lá.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other credentials have a similar name. Compare the client ID.</source>
        <translation>
            <numerusform>Há %n outra credencial com nome parecido. Compare o ID do cliente.</numerusform>
            <numerusform>Há %n outras credenciais com nome parecido. Compare o ID do cliente.</numerusform>
        </translation>
    </message>
    <message>
        <source>The name mixes letters from different scripts. Compare the client ID.</source>
        <translation>O nome mistura letras de alfabetos diferentes. Compare o ID do cliente.</translation>
    </message>
    <message>
        <source>Keep credential</source>
        <translation>Manter credencial</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>Manter todas</translation>
    </message>
    <message>
        <source>Revoke credential</source>
        <translation>Revogar credencial</translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n credentials</source>
        <comment>2 or more, button</comment>
        <translation>
            <numerusform>Revogar %n credencial</numerusform>
            <numerusform>Revogar %n credenciais</numerusform>
        </translation>
    </message>
    <message>
        <source>To continue, type the client ID</source>
        <translation>Para continuar, digite o ID do cliente</translation>
    </message>
    <message numerus="yes">
        <source>To continue, type the last %n characters of the client ID</source>
        <translation>
            <numerusform>Para continuar, digite o último caractere do ID do cliente (%n)</numerusform>
            <numerusform>Para continuar, digite os últimos %n caracteres do ID do cliente</numerusform>
        </translation>
    </message>
    <message>
        <source>revoke %1</source>
        <comment>typed by the person, with the number of credentials</comment>
        <translation>revogar %1</translation>
    </message>
    <message>
        <source>To continue, type “%1”</source>
        <translation>Para continuar, digite “%1”</translation>
    </message>
    <message>
        <source>and the whole client ID of the credential Revoke Desk is signed in with</source>
        <translation>e o ID do cliente completo da credencial usada pelo Revoke Desk para se conectar</translation>
    </message>
    <message numerus="yes">
        <source>I have reviewed all %n</source>
        <comment>credentials, 2 or more</comment>
        <translation>
            <numerusform>Revisei %n credencial</numerusform>
            <numerusform>Revisei todas as %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n names look alike. Compare the client IDs.</source>
        <translation>
            <numerusform>%n nome se parece com outro. Compare os IDs de cliente.</numerusform>
            <numerusform>%n nomes são parecidos. Compare os IDs de cliente.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The filter hides %n of them in the list.</source>
        <translation>
            <numerusform>O filtro oculta %n delas na lista.</numerusform>
            <numerusform>O filtro oculta %n delas na lista.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is incomplete: only these credentials are revoked, and there may be others you have not seen.</source>
        <translation>A lista está incompleta: só estas credenciais são revogadas, e pode haver outras que você não viu.</translation>
    </message>
    <message>
        <source>%1. The server has not reported its limit yet, so the duration is unknown. %2</source>
        <comment>how many requests, what stopping does</comment>
        <translation>%1. O servidor ainda não informou o limite, por isso a duração é desconhecida. %2</translation>
    </message>
    <message>
        <source>&amp;Pace</source>
        <translation>&amp;Ritmo</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>duration</comment>
        <translation>cerca de %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>durations</comment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>signed in with it, goes last</source>
        <translation>usada para se conectar, fica por último</translation>
    </message>
    <message>
        <source>last active, may be refused</source>
        <translation>última ativa, pode ser recusada</translation>
    </message>
    <message>
        <source>hidden by the filter</source>
        <translation>oculta pelo filtro</translation>
    </message>
    <message numerus="yes">
        <source>These credentials are left from a run confirmed %1. Nothing more is sent until you confirm them.</source>
        <translation>
            <numerusform>Esta credencial restou de uma execução confirmada %1. Nada mais é enviado até que você a confirme.</numerusform>
            <numerusform>Estas credenciais restaram de uma execução confirmada %1. Nada mais é enviado até que você as confirme.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 One of the two clocks is wrong, so the more recent use counts.</source>
        <comment>how far the server&apos;s clock is off</comment>
        <translation>%1 Um dos dois relógios está errado; por isso vale o uso mais recente.</translation>
    </message>
    <message numerus="yes">
        <source>%n already revoked here, but the server&apos;s list does not say so.</source>
        <translation>
            <numerusform>%n já revogada aqui, mas a lista do servidor não diz isso.</numerusform>
            <numerusform>%n já revogadas aqui, mas a lista do servidor não diz isso.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::CredentialCells</name>
    <message>
        <source>Revoked · tokens expire by %1 (%2)</source>
        <translation>Revogada · tokens expiram até %1 (%2)</translation>
    </message>
    <message>
        <source>Reported by the server: %1</source>
        <translation>Informado pelo servidor: %1</translation>
    </message>
    <message>
        <source>Tokens issued before the revocation expire by:
%1
%2</source>
        <translation>Tokens emitidos antes da revogação expiram até:
%1
%2</translation>
    </message>
    <message>
        <source>Probably already by %1, judging by the last use.</source>
        <translation>Provavelmente já até %1, pelo último uso.</translation>
    </message>
    <message>
        <source>Another credential has this name or a similar one: compare the client ID.</source>
        <translation>Outra credencial tem este nome ou um parecido: compare o ID do cliente.</translation>
    </message>
    <message>
        <source>Revoke Desk is signed in with this credential.</source>
        <translation>O Revoke Desk usa esta credencial para se conectar.</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(sem nome)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID do cliente</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Situação</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Último uso</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Criada</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expira</translation>
    </message>
    <message>
        <source>The last active credential: the server may refuse to revoke it.</source>
        <translation>Última credencial ativa: o servidor pode se recusar a revogá-la.</translation>
    </message>
    <message>
        <source>Revoked → %1</source>
        <comment>in a narrow column; until when tokens live</comment>
        <translation>Revogada → %1</translation>
    </message>
    <message>
        <source>%1 · revoked here %2</source>
        <comment>status by the list, time of the revocation</comment>
        <translation>%1 · revogada aqui %2</translation>
    </message>
    <message>
        <source>%1, revoked here</source>
        <comment>in a narrow column; status by the list</comment>
        <translation>%1, revogada aqui</translation>
    </message>
    <message>
        <source>%1 · outcome unknown</source>
        <comment>status by the list; of a revocation that was sent</comment>
        <translation>%1 · resultado desconhecido</translation>
    </message>
    <message>
        <source>%1, unknown</source>
        <comment>in a narrow column; status by the list; of a revocation</comment>
        <translation>%1, desconhecido</translation>
    </message>
</context>
<context>
    <name>rd::CredentialDelegate</name>
    <message>
        <source>look-alike</source>
        <comment>badge of a name</comment>
        <translation>parecido</translation>
    </message>
    <message>
        <source>you</source>
        <comment>badge: signed in with this one</comment>
        <translation>você</translation>
    </message>
    <message>
        <source>last active</source>
        <comment>badge: the only active credential</comment>
        <translation>última ativa</translation>
    </message>
</context>
<context>
    <name>rd::CredentialView</name>
    <message>
        <source>Credentials</source>
        <translation>Credenciais</translation>
    </message>
    <message>
        <source>Copy &amp;client ID</source>
        <translation>Copiar &amp;ID do cliente</translation>
    </message>
    <message>
        <source>Copy &amp;name</source>
        <translation>Copiar &amp;nome</translation>
    </message>
    <message>
        <source>C&amp;opy row</source>
        <translation>C&amp;opiar linha</translation>
    </message>
    <message>
        <source>&amp;Revoke…</source>
        <translation>&amp;Revogar…</translation>
    </message>
    <message>
        <source>No credential matches the filter.</source>
        <translation>Nenhuma credencial corresponde ao filtro.</translation>
    </message>
    <message>
        <source>No credential matches “%1”.</source>
        <translation>Nenhuma credencial corresponde a “%1”.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Carregando…</translation>
    </message>
    <message>
        <source>This environment has no credentials.</source>
        <translation>Este ambiente não tem credenciais.</translation>
    </message>
    <message>
        <source>No credentials could be loaded.</source>
        <translation>Não foi possível carregar nenhuma credencial.</translation>
    </message>
    <message>
        <source>Tic&amp;k</source>
        <translation>&amp;Marcar</translation>
    </message>
    <message>
        <source>Untic&amp;k</source>
        <translation>Des&amp;marcar</translation>
    </message>
</context>
<context>
    <name>rd::DetailsPane</name>
    <message>
        <source>Details</source>
        <translation>Detalhes</translation>
    </message>
    <message>
        <source>History on this computer</source>
        <translation>Histórico neste computador</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Select a credential to see its details.</source>
        <translation>Selecione uma credencial para ver os detalhes.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID do cliente</translation>
    </message>
    <message>
        <source>Copy client ID</source>
        <translation>Copiar ID do cliente</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Situação</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Último uso</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Criada</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Alterada</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expira</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Idade</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(sem nome)</translation>
    </message>
    <message>
        <source>⚠ Another credential has this name or a similar one. Compare the client ID.</source>
        <translation>⚠ Outra credencial tem este nome ou um parecido. Compare o ID do cliente.</translation>
    </message>
    <message>
        <source>Revoke Desk is signed in with this credential.</source>
        <translation>O Revoke Desk usa esta credencial para se conectar.</translation>
    </message>
    <message>
        <source>Its tokens</source>
        <translation>Tokens emitidos</translation>
    </message>
    <message>
        <source>If you revoke it now</source>
        <translation>Se você revogá-la agora</translation>
    </message>
    <message>
        <source>Nothing has been done with this credential here yet.</source>
        <translation>Nada foi feito com esta credencial aqui ainda.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Never used, as far as the server reports.</source>
        <translation>Nunca usada, segundo o servidor.</translation>
    </message>
    <message>
        <source>Last use unknown: assume it is in use.</source>
        <translation>Último uso desconhecido: considere-a em uso.</translation>
    </message>
    <message>
        <source>Last used %1: anything that still uses it stops getting tokens at once.</source>
        <translation>Último uso %1: o que ainda a utiliza deixa de obter tokens na hora.</translation>
    </message>
    <message>
        <source>Last used %1: whatever uses it stops getting tokens at once.</source>
        <translation>Último uso %1: tudo o que a utiliza deixa de obter tokens na hora.</translation>
    </message>
    <message>
        <source>Tokens already issued keep working until %1 at the latest.</source>
        <translation>Tokens já emitidos continuam funcionando, no máximo até %1.</translation>
    </message>
    <message>
        <source>Tokens already issued have probably expired; the last expires by %1.</source>
        <translation>Tokens já emitidos provavelmente já expiraram; o último expira até %1.</translation>
    </message>
    <message>
        <source>Tokens already issued keep working until %1 at the latest, probably until %2.</source>
        <translation>Tokens já emitidos continuam funcionando, no máximo até %1, provavelmente até %2.</translation>
    </message>
    <message>
        <source>Revoke Desk is signed in with it: you are locked out when the current token expires.</source>
        <translation>O Revoke Desk a usa para se conectar: você perde o acesso quando o token atual expirar.</translation>
    </message>
    <message>
        <source>It can&apos;t be undone. A replacement gets a new client ID and secret.</source>
        <translation>Isso não pode ser desfeito. Uma substituta recebe outro ID do cliente e outro segredo.</translation>
    </message>
    <message>
        <source>This computer doesn&apos;t know when it was revoked. Its tokens expire within an hour of the revocation.</source>
        <translation>Este computador não sabe quando ela foi revogada. Os tokens expiram em até uma hora após a revogação.</translation>
    </message>
    <message>
        <source>All tokens issued before the revocation expired by %1.</source>
        <translation>Todos os tokens emitidos antes da revogação expiraram até %1.</translation>
    </message>
    <message>
        <source>Tokens already issued expire by %1 (in %2).</source>
        <translation>Tokens já emitidos expiram até %1 (em %2).</translation>
    </message>
    <message>
        <source>Tokens already issued expire by %1 (in %2). Judging by the last use, they have probably expired.</source>
        <translation>Tokens já emitidos expiram até %1 (em %2). Pelo último uso, provavelmente já expiraram.</translation>
    </message>
    <message>
        <source>Tokens already issued expire by %1 (in %2), probably by %3.</source>
        <translation>Tokens já emitidos expiram até %1 (em %2), provavelmente até %3.</translation>
    </message>
    <message>
        <source>%1 · %2
Run %3</source>
        <comment>outcome, time, run</comment>
        <translation>%1 · %2
Execução %3</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Motivo: %1</translation>
    </message>
    <message>
        <source>Ticket: %1</source>
        <translation>Chamado: %1</translation>
    </message>
    <message>
        <source>less than a day</source>
        <translation>menos de um dia</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dia</numerusform>
            <numerusform>%n dias</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (active on the server)</source>
        <comment>Expired</comment>
        <translation>%1 (ativa no servidor)</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>%n selecionada</numerusform>
            <numerusform>%n selecionadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Select only one to see its details.</source>
        <translation>Selecione apenas uma para ver os detalhes.</translation>
    </message>
    <message>
        <source>%1 · revoked here %2</source>
        <comment>status by the list, time of the revocation</comment>
        <translation>%1 · revogada aqui %2</translation>
    </message>
    <message>
        <source>%1 · outcome of a revocation unknown</source>
        <comment>status by the list</comment>
        <translation>%1 · resultado de uma revogação desconhecido</translation>
    </message>
    <message>
        <source>⚠ %1 It stays marked until the list says it is revoked, or says twice that it is not. Refresh to load the list again.</source>
        <translation>⚠ %1 A marca fica até a lista dizer que a credencial está revogada, ou dizer duas vezes que não está. Atualize para carregar a lista de novo.</translation>
    </message>
    <message>
        <source>A revocation was sent from here %1, and its outcome is unknown. The server&apos;s list says “%2”.</source>
        <translation>Uma revogação foi enviada daqui %1, e o resultado é desconhecido. A lista do servidor diz “%2”.</translation>
    </message>
    <message>
        <source>⚠ %1 Refresh to load the list again.</source>
        <translation>⚠ %1 Atualize para carregar a lista de novo.</translation>
    </message>
    <message>
        <source>If it is revoked: %1</source>
        <translation>Se estiver revogada: %1</translation>
    </message>
    <message>
        <source>Revoked here %1; the server&apos;s list still says “%2”.</source>
        <translation>Revogada aqui %1; a lista do servidor ainda diz “%2”.</translation>
    </message>
    <message>
        <source>%1 %2 By that clock they expire by %3.</source>
        <comment>when tokens end, how far the server&apos;s clock is off, when by it</comment>
        <translation>%1 %2 Por esse relógio, expiram até %3.</translation>
    </message>
    <message>
        <source>Recorded without a key</source>
        <translation>Registrado sem chave</translation>
    </message>
    <message>
        <source>Not proven: written without the journal&apos;s key. It is ignored.</source>
        <translation>Sem prova: escrito sem a chave do registro de auditoria. É ignorado.</translation>
    </message>
    <message>
        <source>Not proven: its key is not available. It is ignored.</source>
        <translation>Sem prova: a chave não está disponível. É ignorado.</translation>
    </message>
    <message>
        <source>Not proven: changed after it was written. It is ignored.</source>
        <translation>Sem prova: alterado depois de escrito. É ignorado.</translation>
    </message>
    <message>
        <source>Not proven: its plan is not the one that was confirmed. It is ignored.</source>
        <translation>Sem prova: o plano não é o que foi confirmado. É ignorado.</translation>
    </message>
</context>
<context>
    <name>rd::EnvironmentBar</name>
    <message>
        <source>Environment %1, %2, %3</source>
        <translation>Ambiente %1, %2, %3</translation>
    </message>
</context>
<context>
    <name>rd::EnvironmentLook</name>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUÇÃO</translation>
    </message>
    <message>
        <source>Live credentials. Whatever is revoked here really stops working.</source>
        <translation>Credenciais reais. O que for revogado aqui deixa de funcionar de verdade.</translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation>SANDBOX</translation>
    </message>
    <message>
        <source>Test credentials. Nothing here touches production.</source>
        <translation>Credenciais de teste. Nada aqui afeta a produção.</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>TREINO</translation>
    </message>
    <message>
        <source>A made-up server inside this program. Nothing here is real.</source>
        <translation>Um servidor fictício dentro deste programa. Nada aqui é real.</translation>
    </message>
    <message>
        <source>CUSTOM</source>
        <translation>PERSONALIZADO</translation>
    </message>
    <message>
        <source>A server you chose. Its credentials may be live.</source>
        <translation>Um servidor escolhido por você. As credenciais podem ser reais.</translation>
    </message>
</context>
<context>
    <name>rd::FilterBar</name>
    <message>
        <source>Filter name or client ID…</source>
        <translation>Filtrar por nome ou ID do cliente…</translation>
    </message>
    <message>
        <source>Filter name or client ID</source>
        <translation>Filtrar por nome ou ID do cliente</translation>
    </message>
    <message>
        <source>Filter by status</source>
        <translation>Filtrar por situação</translation>
    </message>
    <message>
        <source>all</source>
        <comment>status filter</comment>
        <translation>todas</translation>
    </message>
    <message>
        <source>active</source>
        <comment>status filter</comment>
        <translation>ativas</translation>
    </message>
    <message>
        <source>expired</source>
        <comment>status filter</comment>
        <translation>expiradas</translation>
    </message>
    <message>
        <source>revoked</source>
        <comment>status filter</comment>
        <translation>revogadas</translation>
    </message>
    <message>
        <source>other</source>
        <comment>status filter</comment>
        <translation>outras</translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <comment>status filter</comment>
        <translation>resultado desconhecido</translation>
    </message>
    <message>
        <source>Filter by last use</source>
        <translation>Filtrar por último uso</translation>
    </message>
    <message>
        <source>any time</source>
        <comment>last use filter</comment>
        <translation>qualquer data</translation>
    </message>
    <message>
        <source>in the last hour</source>
        <comment>last use filter</comment>
        <translation>na última hora</translation>
    </message>
    <message>
        <source>in the last 24 hours</source>
        <comment>last use filter</comment>
        <translation>nas últimas 24 horas</translation>
    </message>
    <message>
        <source>in the last 30 days</source>
        <comment>last use filter</comment>
        <translation>nos últimos 30 dias</translation>
    </message>
    <message>
        <source>not in the last 30 days</source>
        <comment>last use filter</comment>
        <translation>não nos últimos 30 dias</translation>
    </message>
    <message>
        <source>never</source>
        <comment>last use filter</comment>
        <translation>nunca</translation>
    </message>
    <message>
        <source>St&amp;atus:</source>
        <translation>&amp;Situação:</translation>
    </message>
    <message>
        <source>&amp;Last used:</source>
        <translation>Ú&amp;ltimo uso:</translation>
    </message>
</context>
<context>
    <name>rd::HelpDialog</name>
    <message>
        <source>How Revoke Desk works</source>
        <translation>Como funciona o Revoke Desk</translation>
    </message>
    <message>
        <source>Revoking a credential</source>
        <translation>Como revogar uma credencial</translation>
    </message>
    <message>
        <source>Select the credential in the list and press Revoke or the Delete key. Read what stops working, type what is asked, and press the revoke button with Space or a click; Enter never revokes. A revocation takes effect at once and can&apos;t be undone. You can stop before the request is sent; what is revoked stays revoked.</source>
        <translation>Selecione a credencial na lista e pressione Revogar ou a tecla Delete. Leia o que deixa de funcionar, digite o que for pedido e pressione o botão de revogar com Espaço ou um clique; Enter nunca revoga. A revogação é imediata e não pode ser desfeita. Você pode parar antes do envio da requisição; o que foi revogado continua revogado.</translation>
    </message>
    <message>
        <source>After a revocation</source>
        <translation>Depois de uma revogação</translation>
    </message>
    <message>
        <source>The credential can&apos;t get new tokens. Tokens already issued work for up to an hour; the row and the details count down to their expiry. “At the latest” is guaranteed. “Probably” follows from the last use the server reports, which may lag behind.</source>
        <translation>A credencial não obtém novos tokens. Tokens já emitidos funcionam por até uma hora; a linha e os detalhes mostram a contagem regressiva. “No máximo” é garantido. “Provavelmente” vem do último uso informado pelo servidor, que pode estar atrasado.</translation>
    </message>
    <message>
        <source>What the outcomes mean</source>
        <translation>O que os resultados significam</translation>
    </message>
    <message>
        <source>Revoked: the server confirmed it. Revoked, reply lost: the reply was lost, and the list says revoked. Was already revoked: there was nothing to do. Refused: the server refused, and the list says it is still active. Still active: there was no usable reply, and two checks of the list found it active. Not found: the server doesn&apos;t know it. Unknown: its outcome could not be checked yet; check again. Not attempted: nothing was sent.</source>
        <translation>Revogada: o servidor confirmou. Revogada, resposta perdida: a resposta se perdeu, e a lista diz revogada. Já estava revogada: não havia nada a fazer. Recusada: o servidor recusou, e a lista diz que continua ativa. Ainda ativa: não houve resposta utilizável, e duas consultas à lista a mostraram ativa. Não encontrada: o servidor não a conhece. Desconhecido: o resultado ainda não pôde ser verificado; verifique de novo. Não tentada: nada foi enviado.</translation>
    </message>
    <message>
        <source>When the server asks to wait</source>
        <translation>Quando o servidor pede para esperar</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atalhos de teclado</translation>
    </message>
    <message>
        <source>Where data is stored</source>
        <translation>Onde os dados ficam guardados</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Treino</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Revoking several credentials</source>
        <translation>Como revogar várias credenciais</translation>
    </message>
    <message>
        <source>Tick them: with their boxes, with Space on the selected rows, everything the filter shows with Ctrl+Shift+A, or the client IDs in a text you paste with Ctrl+Shift+V. Ticked credentials stay ticked whatever the list shows. The Revoke button shows how many are ticked, and the confirmation lists every one. A credential is unticked when someone else revokes it or it leaves the list.</source>
        <translation>Marque-as: pelas caixas, com Espaço nas linhas selecionadas, tudo o que o filtro mostra com Ctrl+Shift+A, ou pelos IDs de cliente de um texto colado com Ctrl+Shift+V. As credenciais marcadas continuam marcadas, não importa o que a lista mostre. O botão Revogar diz quantas são, e a confirmação lista todas. Uma credencial é desmarcada quando outra pessoa a revoga ou quando sai da lista.</translation>
    </message>
    <message>
        <source>F5 refresh · Ctrl+F filter · Esc clear the filter · Enter details · Space tick · Delete revoke… · Ctrl+C copy the row · F6 next pane · F1 this help</source>
        <translation>F5 atualizar · Ctrl+F filtrar · Esc limpar o filtro · Enter detalhes · Espaço marcar · Delete revogar… · Ctrl+C copiar a linha · F6 próximo painel · F1 esta ajuda</translation>
    </message>
    <message>
        <source>The program waits as long as the server asks, counts down, and continues by itself. Before it waits longer than ten minutes, it asks you. Stop waits for replies on their way and checks uncertain outcomes; press it again to stop at once. After Pause, nothing more is sent until you resume.</source>
        <translation>O programa espera o tempo que o servidor pedir, faz a contagem regressiva e continua sozinho. Antes de esperar mais de dez minutos, ele pergunta a você. Parar aguarda as respostas em andamento e verifica os resultados incertos; pressione de novo para parar na hora. Depois de Pausar, nada mais é enviado até você retomar.</translation>
    </message>
    <message>
        <source>During a run</source>
        <translation>Durante uma execução</translation>
    </message>
    <message>
        <source>You can revoke one other credential at a time: select it and press Revoke. It goes ahead of what the run has not sent yet. If the program closes before a run finishes, the next start shows the run; the rest is sent only after you confirm it again. Check again only reads; it never revokes.</source>
        <translation>Você pode revogar outra credencial por vez: selecione-a e pressione Revogar. Ela passa à frente do que a execução ainda não enviou. Se o programa fechar antes de uma execução terminar, ela aparece na próxima inicialização; o restante só é enviado depois que você confirmar de novo. Verificar de novo apenas consulta; nunca revoga.</translation>
    </message>
    <message>
        <source>Practice is a server inside the program with made-up credentials. From its menu you can make it refuse, fail, ask you to wait, lose requests or replies, never reply, or stop working for a while, so you know what that looks like before it matters. Nothing there touches a real environment.</source>
        <translation>O Treino é um servidor dentro do programa, com credenciais fictícias. Pelo menu dele, você pode fazê-lo recusar, falhar, pedir para esperar, perder requisições ou respostas, nunca responder ou ficar fora do ar por um tempo, para saber como isso aparece antes que seja importante. Nada ali afeta um ambiente real.</translation>
    </message>
    <message>
        <source>What the journal proves</source>
        <translation>O que o registro de auditoria prova</translation>
    </message>
    <message>
        <source>Each entry is chained to the previous one with a key in the keychain. The keychain also records where the journal ended. To see whether an entry was changed, the end was cut off, or an older copy was put back, choose Help, Verify the journal, or start the program with --verify-journal. A changed journal doesn&apos;t stop you from revoking; the program warns you at every start until you accept it, and no verification ever calls it intact again. If its file was altered so that entries could go missing, or was moved or deleted while the program was open, nothing is sent until you start a new journal; the old file is kept under another name. An entry without the key among entries that have it is ignored, and its run is not resumed. The journal proves nothing against someone who can write to your keychain. In Practice, and when you are signed in for this session only, there is no key, and the verification says so.</source>
        <translation>Cada entrada é encadeada à anterior com uma chave do chaveiro. O chaveiro também guarda onde o registro de auditoria terminou. Para ver se uma entrada foi alterada, se o fim foi cortado ou se uma cópia mais antiga foi colocada no lugar, escolha Ajuda, Verificar o registro de auditoria, ou inicie o programa com --verify-journal. Um registro de auditoria alterado não impede você de revogar; o programa avisa a cada inicialização até que você o aceite, e nenhuma verificação volta a considerá-lo íntegro. Se o arquivo foi alterado de modo que entradas possam se perder, ou se foi movido ou excluído enquanto o programa estava aberto, nada é enviado até você iniciar um novo registro de auditoria; o arquivo antigo é mantido com outro nome. Uma entrada sem chave entre entradas que têm chave é ignorada, e a execução dela não é retomada. O registro de auditoria não prova nada contra quem pode gravar no seu chaveiro. No Treino, e quando o login vale só para esta sessão, não há chave, e a verificação informa isso.</translation>
    </message>
    <message>
        <source>Secrets, tokens, and proxy passwords are stored in this computer&apos;s keychain and nowhere else. The journal in the data folder records each revocation before and after it is sent: what was intended, sent, and answered. It contains no secrets. After a crash, the next start checks uncertain outcomes. A stored secret is sent only to the place it was entered for: if an environment&apos;s address, proxy, or CA file was changed outside the program, it asks for the secret again.</source>
        <translation>Segredos, tokens e senhas de proxy ficam guardados no chaveiro deste computador e em nenhum outro lugar. O registro de auditoria, na pasta de dados, registra cada revogação antes e depois do envio: o que se pretendia, o que foi enviado e a resposta. Ele não contém segredos. Depois de uma falha, a próxima inicialização verifica os resultados incertos. Um segredo guardado só é enviado ao lugar para o qual foi digitado: se o endereço, o proxy ou o arquivo de CA de um ambiente for alterado fora do programa, ele pede o segredo de novo.</translation>
    </message>
    <message>
        <source>When Revoke Desk locks</source>
        <translation>Quando o Revoke Desk se bloqueia</translation>
    </message>
    <message>
        <source>If you or your organisation want it (Edit, Settings), the window hides its data after some minutes of inactivity or when the computer&apos;s screen is locked. Open dialogs close as with Esc; a confirmation comes back after unlocking. A run continues; the five seconds before its first request count only while you can see them. Unlock reads your secret from the keychain; if it isn&apos;t there, type it.</source>
        <translation>Se você ou sua organização quiserem (Editar, Configurações), a janela oculta os dados após alguns minutos de inatividade ou quando a tela do computador é bloqueada. As caixas de diálogo abertas são fechadas como com Esc; uma confirmação volta após o desbloqueio. Uma execução continua; os cinco segundos antes da primeira requisição só contam enquanto você pode vê-los. Desbloquear lê o segredo no chaveiro; se ele não estiver lá, digite-o.</translation>
    </message>
</context>
<context>
    <name>rd::IdentityBlock</name>
    <message>
        <source>%1 · %2</source>
        <comment>environment&apos;s word, its name and host</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>rd::ListNote</name>
    <message>
        <source>C&amp;lear filter</source>
        <translation>&amp;Limpar filtro</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Limpar filtro</translation>
    </message>
</context>
<context>
    <name>rd::LockPage</name>
    <message>
        <source>Client &amp;secret, or the token you signed in with:</source>
        <translation>&amp;Segredo do cliente, ou o token usado no login:</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Desbloquear</translation>
    </message>
    <message>
        <source>Revoke Desk is locked</source>
        <translation>O Revoke Desk está bloqueado</translation>
    </message>
    <message>
        <source>&amp;Pause the run</source>
        <translation>&amp;Pausar a execução</translation>
    </message>
    <message>
        <source>S&amp;top the run</source>
        <translation>Pa&amp;rar a execução</translation>
    </message>
    <message>
        <source>Ca&amp;ncel the revocation</source>
        <translation>Ca&amp;ncelar a revogação</translation>
    </message>
    <message>
        <source>Client secret or token</source>
        <translation>Segredo do cliente ou token</translation>
    </message>
    <message>
        <source>Waiting for this computer&apos;s keychain…</source>
        <translation>Aguardando o chaveiro deste computador…</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain doesn&apos;t have it. Type it.</source>
        <translation>O chaveiro deste computador não o forneceu. Digite-o.</translation>
    </message>
    <message>
        <source>That is not what you signed in with. If you no longer have it, close the window and sign in again at the next start.</source>
        <translation>Não foi com isso que você entrou. Se você não o tem mais, feche a janela e entre de novo na próxima inicialização.</translation>
    </message>
</context>
<context>
    <name>rd::MainWindow</name>
    <message>
        <source>Switch environment</source>
        <translation>Trocar de ambiente</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Atualizar</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Revogar…</translation>
    </message>
    <message>
        <source>Forget environment</source>
        <translation>Esquecer ambiente</translation>
    </message>
    <message>
        <source>The keychain did not delete everything stored for this environment.</source>
        <translation>O chaveiro não excluiu tudo o que guarda deste ambiente.</translation>
    </message>
    <message>
        <source>The environment stays in the list. Unlock the keychain and forget it again.</source>
        <translation>O ambiente continua na lista. Desbloqueie o chaveiro e esqueça-o de novo.</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Treino</translation>
    </message>
    <message>
        <source>The practice server could not be started.</source>
        <translation>Não foi possível iniciar o servidor de treino.</translation>
    </message>
    <message>
        <source>Its state in the data folder can&apos;t be read or written. Check that the disk is not full and that you own the folder “practice”, then try again.</source>
        <translation>O estado dele na pasta de dados não pode ser lido nem gravado. Verifique se o disco não está cheio e se a pasta “practice” é sua e tente de novo.</translation>
    </message>
    <message>
        <source>&amp;Add environment…</source>
        <translation>&amp;Adicionar ambiente…</translation>
    </message>
    <message>
        <source>&amp;Sign out</source>
        <translation>&amp;Sair da conta</translation>
    </message>
    <message>
        <source>&amp;Forget environment…</source>
        <translation>Es&amp;quecer ambiente…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Encerrar</translation>
    </message>
    <message>
        <source>&amp;Copy row</source>
        <translation>Co&amp;piar linha</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtro</translation>
    </message>
    <message>
        <source>C&amp;lear filter</source>
        <translation>&amp;Limpar filtro</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Atualizar</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Próximo painel</translation>
    </message>
    <message>
        <source>Show &amp;details pane</source>
        <translation>Mostrar painel de &amp;detalhes</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Detalhes</translation>
    </message>
    <message>
        <source>&amp;Copy client ID</source>
        <translation>&amp;Copiar ID do cliente</translation>
    </message>
    <message>
        <source>&amp;Revoke…</source>
        <translation>&amp;Revogar…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Parar</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>&amp;Verificar de novo</translation>
    </message>
    <message>
        <source>S&amp;how the latest run</source>
        <translation>&amp;Mostrar a última execução</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Arquivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>E&amp;xibir</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Colunas</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Seguir o sistema</translation>
    </message>
    <message>
        <source>&amp;Credential</source>
        <translation>&amp;Credencial</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>Exec&amp;ução</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;juda</translation>
    </message>
    <message>
        <source>&amp;How Revoke Desk works</source>
        <translation>&amp;Como funciona o Revoke Desk</translation>
    </message>
    <message>
        <source>&amp;About Revoke Desk</source>
        <translation>&amp;Sobre o Revoke Desk</translation>
    </message>
    <message>
        <source>&amp;Practice</source>
        <translation>&amp;Treino</translation>
    </message>
    <message>
        <source>&amp;Refuse the next revocation (409)</source>
        <translation>&amp;Recusar a próxima revogação (409)</translation>
    </message>
    <message>
        <source>Ask to &amp;wait 10 s at the next revocation (429)</source>
        <translation>Pedir para &amp;esperar 10 s na próxima revogação (429)</translation>
    </message>
    <message>
        <source>&amp;Fail at the next revocation (500)</source>
        <translation>&amp;Falhar na próxima revogação (500)</translation>
    </message>
    <message>
        <source>&amp;Answer normally</source>
        <translation>Responder &amp;normalmente</translation>
    </message>
    <message>
        <source>&amp;Expire all tokens now (401)</source>
        <translation>Expirar &amp;todos os tokens agora (401)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>The language changes the next time you start Revoke Desk.</source>
        <translation>O idioma muda na próxima vez que você iniciar o Revoke Desk.</translation>
    </message>
    <message>
        <source>About Revoke Desk</source>
        <translation>Sobre o Revoke Desk</translation>
    </message>
    <message>
        <source>Revoke Desk %1</source>
        <translation>Revoke Desk %1</translation>
    </message>
    <message>
        <source>Find, revoke, and prove the revocation of API credentials of the Dinie API. MIT license. Built on Qt %1.</source>
        <translation>Encontre e revogue credenciais da API da Dinie e comprove a revogação. Licença MIT. Feito com Qt %1.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Entre primeiro.</translation>
    </message>
    <message>
        <source>Nothing can be revoked while the journal can&apos;t be used.</source>
        <translation>Nada pode ser revogado enquanto o registro de auditoria não puder ser usado.</translation>
    </message>
    <message>
        <source>Select a credential in the list.</source>
        <translation>Selecione uma credencial na lista.</translation>
    </message>
    <message>
        <source>This credential is already revoked.</source>
        <translation>Esta credencial já está revogada.</translation>
    </message>
    <message>
        <source>Revoke Desk – %1 (%2)</source>
        <translation>Revoke Desk – %1 (%2)</translation>
    </message>
    <message>
        <source>The server requires you to sign in again. Until then, nothing can be read or revoked.</source>
        <translation>O servidor exige que você entre de novo. Até lá, nada pode ser consultado nem revogado.</translation>
    </message>
    <message>
        <source>The address you typed did not respond. %1 did, and is used from now on.</source>
        <translation>O endereço digitado não respondeu. %1 respondeu e passa a ser usado.</translation>
    </message>
    <message>
        <source>Opens a confirmation. Nothing is revoked without it.</source>
        <translation>Abre uma confirmação. Nada é revogado sem ela.</translation>
    </message>
    <message>
        <source>Revocation in progress</source>
        <translation>Revogação em andamento</translation>
    </message>
    <message>
        <source>The outcome of the revocation in %1 is still pending.</source>
        <translation>O resultado da revogação em %1 ainda está pendente.</translation>
    </message>
    <message>
        <source>Wait for the outcome</source>
        <translation>Aguardar o resultado</translation>
    </message>
    <message>
        <source>Forget %1 (%2)?</source>
        <translation>Esquecer %1 (%2)?</translation>
    </message>
    <message>
        <source>Its address, secret, and token are deleted from this computer. The journal keeps what was revoked there, and no credential changes on the server.</source>
        <translation>O endereço, o segredo e o token dele são excluídos deste computador. O registro de auditoria mantém o que foi revogado ali, e nenhuma credencial muda no servidor.</translation>
    </message>
    <message>
        <source>Keep environment</source>
        <translation>Manter ambiente</translation>
    </message>
    <message>
        <source>Sign in now</source>
        <translation>Entrar agora</translation>
    </message>
    <message>
        <source>Revoke Desk – Sign in</source>
        <translation>Revoke Desk – Entrar</translation>
    </message>
    <message>
        <source>Open it again now</source>
        <translation>Abrir de novo agora</translation>
    </message>
    <message>
        <source>Switch environment now</source>
        <translation>Trocar de ambiente agora</translation>
    </message>
    <message>
        <source>Open Practice now</source>
        <translation>Abrir o Treino agora</translation>
    </message>
    <message>
        <source>Sign out now</source>
        <translation>Sair da conta agora</translation>
    </message>
    <message>
        <source>If you leave now, nothing more is sent. What was sent is checked when you open this environment again.</source>
        <translation>Se você sair agora, nada mais é enviado. O que foi enviado é verificado quando você abrir este ambiente de novo.</translation>
    </message>
    <message>
        <source>Forget it now</source>
        <translation>Esquecer agora</translation>
    </message>
    <message>
        <source>Nothing was revoked</source>
        <translation>Nada foi revogado</translation>
    </message>
    <message>
        <source>The revocation could not start.</source>
        <translation>Não foi possível iniciar a revogação.</translation>
    </message>
    <message>
        <source>Signed in to %1 for this session only: nothing is stored in the keychain, and the next start asks again.</source>
        <translation>Conectado a %1 só nesta sessão: nada fica no chaveiro, e a próxima inicialização pede de novo.</translation>
    </message>
    <message>
        <source>Verify the &amp;journal</source>
        <translation>&amp;Verificar o registro de auditoria</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Registro de auditoria</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sair da conta</translation>
    </message>
    <message>
        <source>You are signed out of %1, but the keychain did not delete the token.</source>
        <translation>Você saiu da conta em %1, mas o chaveiro não excluiu o token.</translation>
    </message>
    <message>
        <source>A token expires within an hour of being issued. To delete it now, unlock the keychain, sign in, and sign out again.</source>
        <translation>Um token expira em até uma hora após a emissão. Para excluí-lo agora, desbloqueie o chaveiro, entre e saia da conta de novo.</translation>
    </message>
    <message>
        <source>Tick or untick &amp;selected rows</source>
        <translation>Marcar ou desmarcar as linhas &amp;selecionadas</translation>
    </message>
    <message>
        <source>Tick &amp;all that the filter shows</source>
        <translation>Marcar &amp;tudo o que o filtro mostra</translation>
    </message>
    <message>
        <source>&amp;Untick all</source>
        <translation>D&amp;esmarcar tudo</translation>
    </message>
    <message>
        <source>Several rows are selected. Press Space to tick the ones you want to revoke.</source>
        <translation>Há várias linhas selecionadas. Pressione Espaço para marcar as que você quer revogar.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Revoke %n ticked…</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>&amp;Revogar %n marcada…</numerusform>
            <numerusform>&amp;Revogar %n marcadas…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n…</source>
        <comment>button: that many checked credentials</comment>
        <translation>
            <numerusform>Revogar %n…</numerusform>
            <numerusform>Revogar %n…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Find in a text or report…</source>
        <translation>&amp;Localizar em um texto ou relatório…</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>P&amp;ausar</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Retomar</translation>
    </message>
    <message>
        <source>Two revocations are in progress. Wait for one to finish, or stop it.</source>
        <translation>Há duas revogações em andamento. Espere uma delas terminar ou pare-a.</translation>
    </message>
    <message>
        <source>A revocation is in progress. Until it finishes, you can revoke one other credential at a time.</source>
        <translation>Há uma revogação em andamento. Até que ela termine, você pode revogar outra credencial por vez.</translation>
    </message>
    <message>
        <source>It is part of the revocation in progress. Wait for its outcome, or stop it.</source>
        <translation>Ela faz parte da revogação em andamento. Aguarde o resultado ou pare-a.</translation>
    </message>
    <message>
        <source>Run &amp;details…</source>
        <translation>&amp;Detalhes da execução…</translation>
    </message>
    <message>
        <source>A revocation is still in progress.</source>
        <translation>Uma revogação ainda está em andamento.</translation>
    </message>
    <message>
        <source>If it keeps running in the background, you are notified when it finishes or needs attention. If you pause, save, and close, nothing more is sent; the next start checks what was sent and offers to continue.</source>
        <translation>Se continuar em segundo plano, você é avisado quando ela terminar ou precisar de atenção. Se você pausar, salvar e fechar, nada mais é enviado; a próxima inicialização verifica o que foi enviado e oferece continuar.</translation>
    </message>
    <message>
        <source>&amp;Stay here</source>
        <translation>&amp;Ficar aqui</translation>
    </message>
    <message>
        <source>Keep running in the &amp;background</source>
        <translation>Continuar em &amp;segundo plano</translation>
    </message>
    <message>
        <source>&amp;Pause, save, and close</source>
        <translation>&amp;Pausar, salvar e fechar</translation>
    </message>
    <message>
        <source>Check for &amp;updates…</source>
        <translation>Verificar at&amp;ualizações…</translation>
    </message>
    <message>
        <source>Check for updates</source>
        <translation>Verificar atualizações</translation>
    </message>
    <message>
        <source>You have version %1.</source>
        <translation>Você tem a versão %1.</translation>
    </message>
    <message>
        <source>Revoke Desk never checks for updates by itself. Your browser shows the latest version: %1</source>
        <translation>O Revoke Desk nunca verifica atualizações sozinho. Seu navegador mostra a versão mais recente: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>&amp;Open the page</source>
        <translation>&amp;Abrir a página</translation>
    </message>
    <message>
        <source>The browser could not be opened.</source>
        <translation>Não foi possível abrir o navegador.</translation>
    </message>
    <message>
        <source>Open this address in a browser: %1</source>
        <translation>Abra este endereço em um navegador: %1</translation>
    </message>
    <message>
        <source>&amp;Simulate problems…</source>
        <translation>&amp;Simular falhas…</translation>
    </message>
    <message>
        <source>%1 New journal entries are chained without a key.</source>
        <comment>a sentence, then this one</comment>
        <translation>%1 As novas entradas do registro de auditoria são encadeadas sem chave.</translation>
    </message>
    <message>
        <source>Accept the journal</source>
        <translation>Aceitar o registro de auditoria</translation>
    </message>
    <message>
        <source>Accept the journal as it is now?</source>
        <translation>Aceitar o registro de auditoria como está agora?</translation>
    </message>
    <message>
        <source>Keep the warning</source>
        <translation>Manter o aviso</translation>
    </message>
    <message>
        <source>Start a new journal</source>
        <translation>Iniciar um novo registro de auditoria</translation>
    </message>
    <message>
        <source>Start a new journal?</source>
        <translation>Iniciar um novo registro de auditoria?</translation>
    </message>
    <message>
        <source>The file that can&apos;t be used gets another name and stays in the data folder; nothing is deleted. The first entry of the new journal says why it was started. The history on this computer starts over.</source>
        <translation>O arquivo que não pode ser usado recebe outro nome e fica na pasta de dados; nada é excluído. A primeira entrada do novo registro de auditoria diz por que ele foi iniciado. O histórico neste computador recomeça.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Agora não</translation>
    </message>
    <message>
        <source>The run can&apos;t continue.</source>
        <translation>A execução não pode continuar.</translation>
    </message>
    <message>
        <source>&amp;Policies…</source>
        <translation>&amp;Políticas…</translation>
    </message>
    <message numerus="yes">
        <source>Nobody has used Revoke Desk for %n minute(s).</source>
        <translation>
            <numerusform>Ninguém usa o Revoke Desk há %n minuto.</numerusform>
            <numerusform>Ninguém usa o Revoke Desk há %n minutos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The computer&apos;s screen was locked.</source>
        <translation>A tela do computador foi bloqueada.</translation>
    </message>
    <message>
        <source>Revoke Desk – locked</source>
        <translation>Revoke Desk – bloqueado</translation>
    </message>
    <message>
        <source>A run is in progress.</source>
        <translation>Há uma execução em andamento.</translation>
    </message>
    <message>
        <source>A run needs attention. Unlock to see why.</source>
        <translation>Uma execução precisa de atenção. Desbloqueie para ver por quê.</translation>
    </message>
    <message>
        <source>Stored secrets</source>
        <translation>Segredos guardados</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>The settings can&apos;t be written.</source>
        <translation>Não foi possível gravar as configurações.</translation>
    </message>
    <message>
        <source>Your changes apply until you close Revoke Desk. Check that the disk is not full and that you own the file and its folder: %1</source>
        <translation>Suas alterações valem até você fechar o Revoke Desk. Verifique se o disco não está cheio e se o arquivo e a pasta são seus: %1</translation>
    </message>
    <message numerus="yes">
        <source>Your organisation does not allow stored secrets, but the keychain did not delete those of %n environment(s): %1.</source>
        <translation>
            <numerusform>Sua organização não permite guardar segredos, mas o chaveiro não excluiu os de %n ambiente: %1.</numerusform>
            <numerusform>Sua organização não permite guardar segredos, mas o chaveiro não excluiu os de %n ambientes: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are not used. Unlock the keychain; the next start deletes them when you sign in.</source>
        <translation>Eles não são usados. Desbloqueie o chaveiro; a próxima inicialização os exclui quando você entrar.</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Configurações…</translation>
    </message>
    <message>
        <source>None of them is active in the list any more.</source>
        <translation>Nenhuma delas está mais ativa na lista.</translation>
    </message>
    <message>
        <source>The warning goes away, but the journal records for good that it was changed and that you accepted it: no verification ever calls it intact again. This does not bring back what is missing; make a copy of the data folder first.</source>
        <translation>O aviso desaparece, mas fica registrado para sempre que o registro de auditoria foi alterado e que você aceitou isso: nenhuma verificação volta a considerá-lo íntegro. Isso não traz de volta o que falta; antes, faça uma cópia da pasta de dados.</translation>
    </message>
    <message>
        <source>List not loaded</source>
        <translation>Lista não carregada</translation>
    </message>
</context>
<context>
    <name>rd::Message</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>rd::NetworkDialog</name>
    <message>
        <source>Network settings</source>
        <translation>Configurações de rede</translation>
    </message>
    <message>
        <source>Use the system&apos;s proxy</source>
        <translation>Usar o proxy do sistema</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>Sem proxy</translation>
    </message>
    <message>
        <source>This HTTP proxy</source>
        <translation>Este proxy HTTP</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Proxy host</source>
        <translation>Servidor do proxy</translation>
    </message>
    <message>
        <source>Proxy port</source>
        <translation>Porta do proxy</translation>
    </message>
    <message>
        <source>&amp;Proxy:</source>
        <translation>&amp;Proxy:</translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation>&amp;Servidor:</translation>
    </message>
    <message>
        <source>P&amp;ort:</source>
        <translation>P&amp;orta:</translation>
    </message>
    <message>
        <source>Extra &amp;CA file (PEM):</source>
        <translation>Arquivo de &amp;CA extra (PEM):</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>Usar estas configurações</translation>
    </message>
    <message>
        <source>Extra CA file</source>
        <translation>Arquivo de CA extra</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhum</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>P&amp;rocurar…</translation>
    </message>
    <message>
        <source>Choose a CA file</source>
        <translation>Escolher um arquivo de CA</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Certificados (*.pem *.crt *.cer);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>&amp;Usuário:</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>Sen&amp;ha:</translation>
    </message>
    <message>
        <source>Proxy user name</source>
        <translation>Usuário do proxy</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>Senha do proxy</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>inalterada</translation>
    </message>
    <message>
        <source>These settings apply to this environment only. A CA file is trusted in addition to the system&apos;s certificates. The proxy&apos;s password is stored where the secret is stored.</source>
        <translation>Estas configurações valem só para este ambiente. Um arquivo de CA se soma aos certificados em que o sistema confia. A senha do proxy é guardada junto com o segredo.</translation>
    </message>
</context>
<context>
    <name>rd::OutcomeBar</name>
    <message numerus="yes">
        <source>■ %n revoked</source>
        <translation>
            <numerusform>■ %n revogada</numerusform>
            <numerusform>■ %n revogadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>▲ %n not revoked</source>
        <translation>
            <numerusform>▲ %n não revogada</numerusform>
            <numerusform>▲ %n não revogadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>◆ %n unknown</source>
        <translation>
            <numerusform>◆ %n desconhecida</numerusform>
            <numerusform>◆ %n desconhecidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>□ %n not sent</source>
        <translation>
            <numerusform>□ %n não enviada</numerusform>
            <numerusform>□ %n não enviadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>◐ %n in progress</source>
        <translation>
            <numerusform>◐ %n em andamento</numerusform>
            <numerusform>◐ %n em andamento</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>○ %n waiting</source>
        <translation>
            <numerusform>○ %n aguardando</numerusform>
            <numerusform>○ %n aguardando</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::PaceChoice</name>
    <message>
        <source>Considerate</source>
        <translation>Moderado</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Rápido</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>pace, how long that takes</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Uses the whole limit as soon as it is available. Other clients may have to wait.</source>
        <translation>Usa todo o limite assim que ele está disponível. Outros clientes podem ter de esperar.</translation>
    </message>
    <message>
        <source>Leaves a fifth of the server&apos;s limit to other clients.</source>
        <translation>Deixa um quinto do limite do servidor para outros clientes.</translation>
    </message>
    <message>
        <source>After a leak, Fast finishes sooner.</source>
        <translation>Depois de um vazamento, o ritmo Rápido termina antes.</translation>
    </message>
</context>
<context>
    <name>rd::PasteDialog</name>
    <message>
        <source>Find in a text or report</source>
        <translation>Localizar em um texto ou relatório</translation>
    </message>
    <message>
        <source>The text is larger than 1 MB. Paste only the part that mentions the credentials.</source>
        <translation>O texto tem mais de 1 MB. Cole só a parte que menciona as credenciais.</translation>
    </message>
    <message>
        <source>Text with client IDs</source>
        <translation>Texto com IDs de cliente</translation>
    </message>
    <message>
        <source>A ticket, a log, a .env file, JSON…</source>
        <translation>Um chamado, um log, um arquivo .env, JSON…</translation>
    </message>
    <message>
        <source>&amp;Paste text that contains client IDs:</source>
        <translation>&amp;Cole um texto que contenha IDs de cliente:</translation>
    </message>
    <message>
        <source>Client IDs found in the text</source>
        <translation>IDs de cliente encontrados no texto</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID do cliente</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Situação</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Menções</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Something in this text looks like a secret. It was replaced by ••• and is not stored. Treat it as leaked: anyone who could read the text can use it.</source>
        <translation>Algo neste texto parece um segredo. Foi substituído por ••• e não fica guardado. Considere-o vazado: quem pôde ler o texto pode usá-lo.</translation>
    </message>
    <message numerus="yes">
        <source>%n places in this text look like secrets. They were replaced by ••• and are not stored. Treat them as leaked: anyone who could read the text can use them.</source>
        <comment>2 or more</comment>
        <translation>
            <numerusform>%n trecho deste texto parece um segredo. Foi substituído por ••• e não fica guardado. Considere-o vazado: quem pôde ler o texto pode usá-lo.</numerusform>
            <numerusform>%n trechos deste texto parecem segredos. Foram substituídos por ••• e não ficam guardados. Considere-os vazados: quem pôde ler o texto pode usá-los.</numerusform>
        </translation>
    </message>
    <message>
        <source>Several client IDs here differ only in upper and lower case</source>
        <translation>Vários IDs de cliente daqui diferem só nas maiúsculas</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <comment>a client ID that differs by one character</comment>
        <translation>Você quis dizer %1?</translation>
    </message>
    <message numerus="yes">
        <source>%n ambiguous</source>
        <comment>client IDs</comment>
        <translation>
            <numerusform>%n ambíguo</numerusform>
            <numerusform>%n ambíguos</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is still loading. IDs not found yet may still appear.</source>
        <translation>A lista ainda está carregando. IDs ainda não encontrados podem aparecer.</translation>
    </message>
    <message>
        <source>The list is incomplete. IDs that were not found may still exist.</source>
        <translation>A lista está incompleta. IDs não encontrados podem existir mesmo assim.</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>Marcar</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <comment>named in the text</comment>
        <translation>
            <numerusform>%n vez</numerusform>
            <numerusform>%n vezes</numerusform>
        </translation>
    </message>
    <message>
        <source>Already revoked</source>
        <translation>Já revogada</translation>
    </message>
    <message>
        <source>Not in this environment</source>
        <translation>Não está neste ambiente</translation>
    </message>
    <message>
        <source>Not loaded yet</source>
        <translation>Ainda não carregado</translation>
    </message>
    <message>
        <source>Client IDs in the text are looked up in the list.</source>
        <translation>Os IDs de cliente do texto são procurados na lista.</translation>
    </message>
    <message>
        <source>The text contains no client ID.</source>
        <translation>O texto não contém nenhum ID do cliente.</translation>
    </message>
    <message numerus="yes">
        <source>%n expired</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>%n expirada</numerusform>
            <numerusform>%n expiradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n active</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>%n ativa</numerusform>
            <numerusform>%n ativas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already revoked or not revocable</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>%n já revogada ou que não pode ser revogada</numerusform>
            <numerusform>%n já revogadas ou que não podem ser revogadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not in this environment</source>
        <comment>client IDs</comment>
        <translation>
            <numerusform>%n fora deste ambiente</numerusform>
            <numerusform>%n fora deste ambiente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not loaded yet</source>
        <comment>client IDs</comment>
        <translation>
            <numerusform>%n ainda não carregado</numerusform>
            <numerusform>%n ainda não carregados</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick this one</source>
        <translation>Marcar esta</translation>
    </message>
    <message numerus="yes">
        <source>Tick these %n</source>
        <comment>credentials found in a text, 2 or more</comment>
        <translation>
            <numerusform>Marcar esta %n</numerusform>
            <numerusform>Marcar estas %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, used by Revoke Desk to sign in</source>
        <comment>status</comment>
        <translation>%1, usada pelo Revoke Desk para se conectar</translation>
    </message>
    <message>
        <source>%1, but its client ID can&apos;t be used in a request</source>
        <comment>status</comment>
        <translation>%1, mas o ID do cliente não pode ser usado em uma requisição</translation>
    </message>
</context>
<context>
    <name>rd::PlanTable</name>
    <message>
        <source>Credentials to revoke</source>
        <translation>Credenciais a revogar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID do cliente</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Último uso</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Alterada</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Observação</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(sem nome)</translation>
    </message>
</context>
<context>
    <name>rd::PolicyDialog</name>
    <message>
        <source>Policy problems</source>
        <translation>Problemas nas políticas</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Políticas</translation>
    </message>
    <message>
        <source>Settings and their sources</source>
        <translation>Configurações e suas origens</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Configuração</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origem</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>&amp;Copiar como texto</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>&amp;Fechar</translation>
    </message>
    <message>
        <source>The administrator of this computer sets the policies. They are read at the start; locked settings can&apos;t be changed in the program.</source>
        <translation>O administrador deste computador define as políticas. Elas são lidas na inicialização; configurações bloqueadas não podem ser alteradas no programa.</translation>
    </message>
    <message>
        <source>Full value and its source</source>
        <translation>Valor completo e sua origem</translation>
    </message>
    <message>
        <source>Copies each key with its value and source, and any problems.</source>
        <translation>Copia cada chave com o valor e a origem, e os problemas encontrados.</translation>
    </message>
</context>
<context>
    <name>rd::PracticePanel</name>
    <message>
        <source>Practice – simulate problems</source>
        <translation>Treino – simular falhas</translation>
    </message>
    <message>
        <source>This affects only the practice server and its made-up credentials. Simulate a problem during a run and see how Revoke Desk handles it.</source>
        <translation>Isto afeta só o servidor de treino e suas credenciais fictícias. Simule uma falha durante uma execução e veja como o Revoke Desk lida com ela.</translation>
    </message>
    <message>
        <source>Next revocation</source>
        <translation>Próxima revogação</translation>
    </message>
    <message>
        <source>How long to wait</source>
        <translation>Quanto tempo esperar</translation>
    </message>
    <message>
        <source>&amp;Refuse (409)</source>
        <translation>&amp;Recusar (409)</translation>
    </message>
    <message>
        <source>&amp;Fail (500)</source>
        <translation>&amp;Falhar (500)</translation>
    </message>
    <message>
        <source>&amp;Lose the request</source>
        <translation>&amp;Perder a requisição</translation>
    </message>
    <message>
        <source>Lose the re&amp;ply</source>
        <translation>Perder a r&amp;esposta</translation>
    </message>
    <message>
        <source>&amp;Never reply</source>
        <translation>&amp;Nunca responder</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Length of the outage</source>
        <translation>Duração da queda</translation>
    </message>
    <message>
        <source>Share of the limit</source>
        <translation>Parcela do limite</translation>
    </message>
    <message>
        <source>Simulate an ou&amp;tage for</source>
        <translation>Simular uma &amp;queda por</translation>
    </message>
    <message>
        <source>Let another &amp;client use up to</source>
        <translation>Deixar outro &amp;cliente usar até</translation>
    </message>
    <message>
        <source>&amp;Expire all tokens now (401)</source>
        <translation>Expirar &amp;todos os tokens agora (401)</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Falha</translation>
    </message>
    <message>
        <source>Requests affected</source>
        <translation>Requisições afetadas</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Any problem</source>
        <translation>Qualquer falha</translation>
    </message>
    <message>
        <source>Number of the request, counting from now</source>
        <translation>Número da requisição, a contar de agora</translation>
    </message>
    <message>
        <source>Si&amp;mulate</source>
        <translation>Sim&amp;ular</translation>
    </message>
    <message>
        <source>Pro&amp;blem:</source>
        <translation>Fa&amp;lha:</translation>
    </message>
    <message>
        <source>Re&amp;quests:</source>
        <translation>Requis&amp;ições:</translation>
    </message>
    <message>
        <source>&amp;When:</source>
        <translation>Qu&amp;ando:</translation>
    </message>
    <message>
        <source>Active simulations</source>
        <translation>Simulações ativas</translation>
    </message>
    <message>
        <source>&amp;Stop simulating</source>
        <translation>Parar &amp;simulações</translation>
    </message>
    <message>
        <source>None: the server answers normally.</source>
        <translation>Nenhuma: o servidor responde normalmente.</translation>
    </message>
    <message>
        <source>The server has received %1.</source>
        <translation>O servidor recebeu %1.</translation>
    </message>
    <message>
        <source>Ask to wa&amp;it (429)</source>
        <translation>Pe&amp;dir para esperar (429)</translation>
    </message>
    <message>
        <source>Once, at request</source>
        <translation>Uma vez, na requisição</translation>
    </message>
    <message>
        <source>Repeatedly, every</source>
        <translation>Repetidamente, a cada</translation>
    </message>
</context>
<context>
    <name>rd::ProblemDetails</name>
    <message>
        <source>Problem details</source>
        <translation>Detalhes do problema</translation>
    </message>
    <message numerus="yes">
        <source>errors: %n value(s) the server does not accept</source>
        <translation>
            <numerusform>errors: %n valor que o servidor não aceita</numerusform>
            <numerusform>errors: %n valores que o servidor não aceita</numerusform>
        </translation>
    </message>
    <message>
        <source>Values the server does not accept</source>
        <translation>Valores que o servidor não aceita</translation>
    </message>
    <message>
        <source>Body of the response</source>
        <translation>Corpo da resposta</translation>
    </message>
</context>
<context>
    <name>rd::ProblemDialog</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>rd::ProblemPanel</name>
    <message>
        <source>Server response</source>
        <translation>Resposta do servidor</translation>
    </message>
    <message>
        <source>yes, and it was answered</source>
        <translation>sim, e foi respondida</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconhecido</translation>
    </message>
    <message>
        <source>no</source>
        <translation>não</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requisição</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>ID da requisição</translation>
    </message>
    <message>
        <source>none sent</source>
        <translation>nenhum foi enviado</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>Status HTTP</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Caminho</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Hora local</translation>
    </message>
    <message>
        <source>Time in UTC</source>
        <translation>Hora em UTC</translation>
    </message>
    <message>
        <source>Reached the server</source>
        <translation>Chegou ao servidor</translation>
    </message>
    <message>
        <source>Response type</source>
        <translation>Tipo de resposta</translation>
    </message>
    <message>
        <source>Redirect to</source>
        <translation>Redirecionado para</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexão</translation>
    </message>
    <message>
        <source>Certificate problem</source>
        <translation>Problema no certificado</translation>
    </message>
    <message>
        <source>Certificate %1 of %2</source>
        <translation>Certificado %1 de %2</translation>
    </message>
    <message>
        <source>Issued to</source>
        <translation>Emitido para</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Emitido por</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Válido de</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válido até</translation>
    </message>
    <message>
        <source>The response had no body.</source>
        <translation>A resposta não tinha corpo.</translation>
    </message>
    <message>
        <source>The response is not readable JSON. This is all of it:</source>
        <translation>A resposta não é um JSON legível. Este é o conteúdo completo:</translation>
    </message>
    <message>
        <source>The response is a web page, not an API response. This is its source:</source>
        <translation>A resposta é uma página web, não uma resposta da API. Este é o código-fonte:</translation>
    </message>
    <message>
        <source>The response is not an API response. This is its text:</source>
        <translation>A resposta não é da API. Este é o texto:</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Detalhes</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copy all problem details</source>
        <translation>Copiar todos os detalhes do problema</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Salvar…</translation>
    </message>
    <message>
        <source>Save all problem details to a file</source>
        <translation>Salvar todos os detalhes do problema em um arquivo</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Ocultar detalhes</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Mostrar detalhes</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Save problem details</source>
        <translation>Salvar os detalhes do problema</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Salvo como %1</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Não foi salvo</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Não foi possível gravar o arquivo.</translation>
    </message>
    <message>
        <source>%1 Choose another folder, or free up disk space.</source>
        <comment>what the system says</comment>
        <translation>%1 Escolha outra pasta ou libere espaço no disco.</translation>
    </message>
</context>
<context>
    <name>rd::Program</name>
    <message>
        <source>Practice</source>
        <translation>Treino</translation>
    </message>
</context>
<context>
    <name>rd::ReasonForm</name>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Não informado</translation>
    </message>
    <message>
        <source>Leaked or suspected leak</source>
        <translation>Vazamento ou suspeita de vazamento</translation>
    </message>
    <message>
        <source>Decommissioning</source>
        <translation>Desativação</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Rotação</translation>
    </message>
    <message>
        <source>Left the team</source>
        <translation>Saiu da equipe</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Outro…</translation>
    </message>
    <message>
        <source>Reason in your own words</source>
        <translation>Motivo, com suas palavras</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Com suas palavras</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Chamado</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>&amp;Ticket</source>
        <translation>C&amp;hamado</translation>
    </message>
    <message>
        <source>Select a reason</source>
        <translation>Selecione um motivo</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Obrigatório</translation>
    </message>
</context>
<context>
    <name>rd::RunDialog</name>
    <message>
        <source>Run details</source>
        <translation>Detalhes da execução</translation>
    </message>
    <message>
        <source>Show outcomes</source>
        <translation>Mostrar resultados</translation>
    </message>
    <message>
        <source>Credentials in this run</source>
        <translation>Credenciais desta execução</translation>
    </message>
    <message>
        <source>C&amp;heck again</source>
        <translation>&amp;Verificar de novo</translation>
    </message>
    <message>
        <source>&amp;Send again…</source>
        <translation>&amp;Enviar de novo…</translation>
    </message>
    <message>
        <source>&amp;Leave as unknown</source>
        <translation>&amp;Deixar como desconhecida</translation>
    </message>
    <message>
        <source>&amp;Open details</source>
        <translation>Ab&amp;rir detalhes</translation>
    </message>
    <message>
        <source>&amp;Retry the rest…</source>
        <translation>&amp;Tentar o restante…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copies the rows shown.</source>
        <translation>Copia as linhas exibidas.</translation>
    </message>
    <message>
        <source>Clos&amp;e</source>
        <translation>&amp;Fechar</translation>
    </message>
    <message>
        <source>Sho&amp;w:</source>
        <translation>&amp;Mostrar:</translation>
    </message>
    <message>
        <source>Run %1 · %2</source>
        <translation>Execução %1 · %2</translation>
    </message>
    <message>
        <source>&amp;Retry the rest (%1)…</source>
        <translation>&amp;Tentar o restante (%1)…</translation>
    </message>
    <message>
        <source>Revoked (%1)</source>
        <translation>Revogadas (%1)</translation>
    </message>
    <message>
        <source>Not revoked (%1)</source>
        <translation>Não revogadas (%1)</translation>
    </message>
    <message>
        <source>Unknown (%1)</source>
        <translation>Desconhecidas (%1)</translation>
    </message>
    <message>
        <source>Not sent (%1)</source>
        <translation>Não enviadas (%1)</translation>
    </message>
    <message>
        <source>In progress (%1)</source>
        <translation>Em andamento (%1)</translation>
    </message>
    <message>
        <source>Waiting (%1)</source>
        <translation>Aguardando (%1)</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation>Todas (%1)</translation>
    </message>
</context>
<context>
    <name>rd::RunItemsModel</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID do cliente</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>Status HTTP</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>ID da requisição</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentativas</translation>
    </message>
</context>
<context>
    <name>rd::RunNotices</name>
    <message>
        <source>Run %1 needs attention</source>
        <translation>A execução %1 precisa de atenção</translation>
    </message>
    <message>
        <source>Run %1 has finished</source>
        <translation>A execução %1 terminou</translation>
    </message>
    <message>
        <source>Exposure of run %1 has ended</source>
        <translation>A exposição da execução %1 terminou</translation>
    </message>
</context>
<context>
    <name>rd::RunPanel</name>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Detalhes</translation>
    </message>
    <message>
        <source>Chec&amp;k again</source>
        <translation>&amp;Verificar de novo</translation>
    </message>
    <message>
        <source>Review a&amp;gain</source>
        <translation>Re&amp;visar de novo</translation>
    </message>
    <message>
        <source>Sign &amp;in again</source>
        <translation>Entrar de &amp;novo</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Parar</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>&amp;Fechar</translation>
    </message>
    <message>
        <source>Revocation</source>
        <translation>Revogação</translation>
    </message>
    <message>
        <source>Run %1 · %2 · from an earlier session</source>
        <translation>Execução %1 · %2 · de uma sessão anterior</translation>
    </message>
    <message>
        <source>Run %1 · %2</source>
        <translation>Execução %1 · %2</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>Ca&amp;ncel the revocation</source>
        <translation>Cancelar a revo&amp;gação</translation>
    </message>
    <message>
        <source>Urgent revocation</source>
        <translation>Revogação urgente</translation>
    </message>
    <message>
        <source>Try &amp;now</source>
        <translation>Tentar a&amp;gora</translation>
    </message>
    <message>
        <source>&amp;Wait</source>
        <translation>A&amp;guardar</translation>
    </message>
    <message>
        <source>Con&amp;tinue</source>
        <translation>C&amp;ontinuar</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Pausa&amp;r</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>Reto&amp;mar</translation>
    </message>
    <message>
        <source>E&amp;nd run</source>
        <translation>E&amp;ncerrar</translation>
    </message>
    <message>
        <source>Run %1 · %2 · ahead of the other run</source>
        <translation>Execução %1 · %2 · antes da outra execução</translation>
    </message>
    <message>
        <source>S&amp;top without checking</source>
        <translation>&amp;Parar sem verificar</translation>
    </message>
    <message numerus="yes">
        <source>Revoke the re&amp;maining %n…</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>Revo&amp;gar a restante (%n)…</numerusform>
            <numerusform>Revo&amp;gar as restantes (%n)…</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1 · %2 · from an earlier session · without a key</source>
        <translation>Execução %1 · %2 · de uma sessão anterior · sem chave</translation>
    </message>
</context>
<context>
    <name>rd::SecretEdit</name>
    <message>
        <source>&amp;Paste</source>
        <translation>Co&amp;lar</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Limpar</translation>
    </message>
</context>
<context>
    <name>rd::SettingsDialog</name>
    <message>
        <source>Lock with the computer&apos;s &amp;screen</source>
        <translation>Bloquear junto com a &amp;tela do computador</translation>
    </message>
    <message>
        <source>&amp;Notify when a run finishes or needs attention</source>
        <translation>&amp;Notificar quando uma execução terminar ou precisar de atenção</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes, after a number</comment>
        <translation> min</translation>
    </message>
    <message>
        <source>Lock after &amp;inactivity:</source>
        <translation>Bloquear após &amp;inatividade:</translation>
    </message>
    <message>
        <source>Inactivity means no key or click. Revoke Desk then hides its data; the keychain or the secret unlocks it. A run continues. Practice does not lock.</source>
        <translation>Inatividade significa nenhuma tecla ou clique. O Revoke Desk então oculta os dados; o chaveiro ou o segredo o desbloqueia. Uma execução continua. O Treino não é bloqueado.</translation>
    </message>
    <message>
        <source>Desktop notification while no window of Revoke Desk is in front, with counts only, no names.</source>
        <translation>Notificação na área de trabalho enquanto nenhuma janela do Revoke Desk está em primeiro plano, só com números, sem nomes.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation>Salvar configurações</translation>
    </message>
    <message>
        <source>The settings could not be written to %1. Free up disk space or make the file your own, then save again.</source>
        <translation>Não foi possível gravar as configurações em %1. Libere espaço no disco ou torne o arquivo seu e salve de novo.</translation>
    </message>
</context>
<context>
    <name>rd::SignInForm</name>
    <message>
        <source>Environment</source>
        <translation>Ambiente</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produção</translation>
    </message>
    <message>
        <source>Custom address</source>
        <translation>Endereço personalizado</translation>
    </message>
    <message>
        <source>Name of the environment</source>
        <translation>Nome do ambiente</translation>
    </message>
    <message>
        <source>Address of the API</source>
        <translation>Endereço da API</translation>
    </message>
    <message>
        <source>C&amp;lient ID and secret</source>
        <translation>ID do c&amp;liente e segredo</translation>
    </message>
    <message>
        <source>Client ID and secret</source>
        <translation>ID do cliente e segredo</translation>
    </message>
    <message>
        <source>An existing bearer &amp;token</source>
        <translation>Um to&amp;ken bearer existente</translation>
    </message>
    <message>
        <source>An existing bearer token</source>
        <translation>Um token bearer existente</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID do cliente</translation>
    </message>
    <message>
        <source>Remember in this computer&apos;s ke&amp;ychain</source>
        <translation>Guardar no chaveiro deste com&amp;putador</translation>
    </message>
    <message>
        <source>Remember in this computer&apos;s keychain</source>
        <translation>Guardar no chaveiro deste computador</translation>
    </message>
    <message>
        <source>Envir&amp;onment:</source>
        <translation>A&amp;mbiente:</translation>
    </message>
    <message>
        <source>Na&amp;me:</source>
        <translation>N&amp;ome:</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>En&amp;dereço:</translation>
    </message>
    <message>
        <source>Sign in with:</source>
        <translation>Entrar com:</translation>
    </message>
    <message>
        <source>Client I&amp;D:</source>
        <translation>&amp;ID do cliente:</translation>
    </message>
    <message>
        <source>&amp;Network settings…</source>
        <translation>Configurações de &amp;rede…</translation>
    </message>
    <message>
        <source>Network settings</source>
        <translation>Configurações de rede</translation>
    </message>
    <message>
        <source>Sign &amp;in</source>
        <translation>E&amp;ntrar</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Client &amp;secret:</source>
        <translation>&amp;Segredo do cliente:</translation>
    </message>
    <message>
        <source>Bearer to&amp;ken:</source>
        <translation>Token &amp;bearer:</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Segredo do cliente</translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation>Token bearer</translation>
    </message>
    <message>
        <source>This environment has its own network settings.</source>
        <translation>Este ambiente tem suas próprias configurações de rede.</translation>
    </message>
    <message>
        <source>Name the environment so you can tell it from the others.</source>
        <translation>Dê um nome ao ambiente para distingui-lo dos outros.</translation>
    </message>
    <message>
        <source>Another environment already has this name. Choose another name.</source>
        <translation>Outro ambiente já tem este nome. Escolha outro nome.</translation>
    </message>
    <message>
        <source>Type the client ID. It usually begins with dinie_ci_.</source>
        <translation>Digite o ID do cliente. Ele costuma começar com dinie_ci_.</translation>
    </message>
    <message>
        <source>The client ID contains a character that client IDs can&apos;t contain. Copy it again.</source>
        <translation>O ID do cliente contém um caractere inválido. Copie-o de novo.</translation>
    </message>
    <message>
        <source>Type or paste the client secret.</source>
        <translation>Digite ou cole o segredo do cliente.</translation>
    </message>
    <message>
        <source>Paste the bearer token.</source>
        <translation>Cole o token bearer.</translation>
    </message>
    <message>
        <source>The secret contains a space, a line break, or another character that secrets can&apos;t contain. Copy it again.</source>
        <translation>O segredo contém um espaço, uma quebra de linha ou outro caractere inválido. Copie-o de novo.</translation>
    </message>
    <message>
        <source>The token contains a space, a line break, or another character that tokens can&apos;t contain. Copy it again, without “Bearer”.</source>
        <translation>O token contém um espaço, uma quebra de linha ou outro caractere inválido. Copie-o de novo, sem “Bearer”.</translation>
    </message>
</context>
<context>
    <name>rd::SignInPage</name>
    <message>
        <source>&amp;Back to the list</source>
        <translation>&amp;Voltar à lista</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>&amp;Practice</source>
        <translation>&amp;Treino</translation>
    </message>
    <message>
        <source>Open Practice</source>
        <translation>Abrir o Treino</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Entrando</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel sign-in</source>
        <translation>Cancelar o login</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>an environment&apos;s name, its word and its host</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Sign in to an environment</source>
        <translation>Entrar em um ambiente</translation>
    </message>
    <message>
        <source>Find, revoke, and prove the revocation of API credentials of the Dinie API. Sign in with a credential of the environment you want to work in, or try everything in Practice first.</source>
        <translation>Encontre e revogue credenciais da API da Dinie e comprove a revogação. Entre com uma credencial do ambiente em que quer trabalhar ou experimente tudo primeiro no Treino.</translation>
    </message>
    <message>
        <source>Sign in to %1 again</source>
        <translation>Entrar em %1 de novo</translation>
    </message>
    <message>
        <source>It is already set up. You only need to sign in again.</source>
        <translation>Ele já está configurado. Basta entrar de novo.</translation>
    </message>
    <message>
        <source>Signing in to %1</source>
        <translation>Entrando em %1</translation>
    </message>
    <message>
        <source>Find, revoke, and prove the revocation of API credentials of the Dinie API. Sign in with a credential of the environment you want to work in.</source>
        <translation>Encontre e revogue credenciais da API da Dinie e comprove a revogação. Entre com uma credencial do ambiente em que quer trabalhar.</translation>
    </message>
</context>
<context>
    <name>rd::StatusLine</name>
    <message>
        <source>Signed in</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Server limit</source>
        <translation>Limite do servidor</translation>
    </message>
    <message>
        <source>Signed in with a pasted token</source>
        <translation>Conectado com um token colado</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Conectado como %1</translation>
    </message>
    <message>
        <source>this session only</source>
        <translation>só nesta sessão</translation>
    </message>
    <message>
        <source>token kept in memory only</source>
        <translation>token mantido só na memória</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Não conectado</translation>
    </message>
    <message>
        <source>%1 of %2 shown · complete, as of %3</source>
        <translation>%1 de %2 exibidas · lista completa %3</translation>
    </message>
    <message>
        <source>%1 of %2 shown · %3</source>
        <comment>%3: what the list is</comment>
        <translation>%1 de %2 exibidas · %3</translation>
    </message>
    <message>
        <source>API limit %1 of %2</source>
        <translation>Limite da API %1 de %2</translation>
    </message>
    <message>
        <source>resets %1</source>
        <translation>reinicia %1</translation>
    </message>
    <message>
        <source>Stop loadin&amp;g</source>
        <translation>Parar de carre&amp;gar</translation>
    </message>
</context>
<context>
    <name>rd::policy</name>
    <message>
        <source>Revoking</source>
        <translation>Revogação</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Área de trabalho</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Somente leitura</translation>
    </message>
    <message>
        <source>Largest run</source>
        <translation>Tamanho máximo da execução</translation>
    </message>
    <message>
        <source>Reason required</source>
        <translation>Motivo obrigatório</translation>
    </message>
    <message>
        <source>Ticket format</source>
        <translation>Formato do chamado</translation>
    </message>
    <message>
        <source>Minimum confirmation</source>
        <translation>Confirmação mínima</translation>
    </message>
    <message>
        <source>Revoking your own credential</source>
        <translation>Revogação da própria credencial</translation>
    </message>
    <message>
        <source>Pace of runs</source>
        <translation>Ritmo das execuções</translation>
    </message>
    <message>
        <source>Allowed servers</source>
        <translation>Servidores permitidos</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Ambientes</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Treino</translation>
    </message>
    <message>
        <source>Where secrets are stored</source>
        <translation>Onde os segredos são guardados</translation>
    </message>
    <message>
        <source>Lock after inactivity</source>
        <translation>Bloquear após inatividade</translation>
    </message>
    <message>
        <source>Lock with the screen</source>
        <translation>Bloquear junto com a tela</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Extra CA file</source>
        <translation>Arquivo de CA extra</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificações</translation>
    </message>
    <message>
        <source>Offer to check for updates</source>
        <translation>Oferecer a verificação de atualizações</translation>
    </message>
    <message>
        <source>When on: nothing can be revoked; credentials can be listed, filtered, and copied.</source>
        <translation>Quando ativado: nada pode ser revogado; as credenciais podem ser listadas, filtradas e copiadas.</translation>
    </message>
    <message>
        <source>The most credentials one run may revoke.</source>
        <translation>O máximo de credenciais que uma execução pode revogar.</translation>
    </message>
    <message>
        <source>When on: a revocation requires a reason, from the list or in your own words.</source>
        <translation>Quando ativado: uma revogação exige um motivo, da lista ou com suas palavras.</translation>
    </message>
    <message>
        <source>A revocation requires a ticket, and this regular expression (PCRE2) must match all of it. Empty: the ticket is optional.</source>
        <translation>Uma revogação exige um chamado que corresponda por inteiro a esta expressão regular (PCRE2). Vazio: o chamado é opcional.</translation>
    </message>
    <message>
        <source>The least a confirmation asks for. It always asks for what the risk requires. If it is set for the machine and for the user, the stricter value applies.</source>
        <translation>O mínimo que uma confirmação pede. Ela sempre pede o que o risco exige. Se definido para a máquina e para o usuário, vale o valor mais rigoroso.</translation>
    </message>
    <message>
        <source>Whether you may revoke the credential Revoke Desk is signed in with. If not, nothing can be revoked with a pasted token, because its credential is unknown.</source>
        <translation>Se você pode revogar a credencial usada pelo Revoke Desk para se conectar. Se não, nada pode ser revogado com um token colado, pois não se sabe de qual credencial ele é.</translation>
    </message>
    <message>
        <source>Whether the operator may choose the fast pace for a run of several credentials.</source>
        <translation>Se o operador pode escolher o ritmo rápido para uma execução de várias credenciais.</translation>
    </message>
    <message>
        <source>Servers you may sign in to, as https://HOST or https://HOST:PORT. Paths are not compared. Empty: any.</source>
        <translation>Servidores em que se pode entrar, como https://HOST ou https://HOST:PORTA. Os caminhos não são comparados. Vazio: qualquer um.</translation>
    </message>
    <message>
        <source>Environments set up for the operator, each as NAME | KIND | ADDRESS with the kind production, sandbox or custom. You can then sign in only to these and the allowed servers, and each is always shown as its kind.</source>
        <translation>Ambientes preparados para o operador, cada um como NOME | TIPO | ENDEREÇO, com o tipo production, sandbox ou custom. Então só se pode entrar nestes e nos servidores permitidos, e cada um sempre aparece com o seu tipo.</translation>
    </message>
    <message>
        <source>Whether the built-in Practice environment can be opened.</source>
        <translation>Se o ambiente Treino, incluído no programa, pode ser aberto.</translation>
    </message>
    <message>
        <source>Whether secrets and tokens are stored in the computer&apos;s keychain.</source>
        <translation>Se segredos e tokens são guardados no chaveiro do computador.</translation>
    </message>
    <message>
        <source>After this many minutes without a key or a click in its windows, Revoke Desk hides its data and asks for the keychain or the secret. A run continues. 0: never.</source>
        <translation>Após este número de minutos sem tecla nem clique em suas janelas, o Revoke Desk oculta os dados e pede o chaveiro ou o segredo. Uma execução continua. 0: nunca.</translation>
    </message>
    <message>
        <source>When on: Revoke Desk also locks when the computer&apos;s screen is locked.</source>
        <translation>Quando ativado: o Revoke Desk também se bloqueia quando a tela do computador é bloqueada.</translation>
    </message>
    <message>
        <source>The proxy of every environment: system, none, or HOST:PORT of an HTTP proxy. Empty: the operator decides.</source>
        <translation>O proxy de todos os ambientes: system, none ou HOST:PORTA de um proxy HTTP. Vazio: o operador decide.</translation>
    </message>
    <message>
        <source>The language of the program.</source>
        <translation>O idioma do programa.</translation>
    </message>
    <message>
        <source>Whether a desktop notification appears when a run finishes or needs attention while no window of Revoke Desk is in front. Counts only, no names.</source>
        <translation>Se uma notificação aparece na área de trabalho quando uma execução termina ou precisa de atenção enquanto nenhuma janela do Revoke Desk está em primeiro plano. Só com números, sem nomes.</translation>
    </message>
    <message>
        <source>Whether the Help menu offers the releases page. Revoke Desk never checks for updates by itself.</source>
        <translation>Se o menu Ajuda oferece a página de versões. O Revoke Desk nunca verifica atualizações sozinho.</translation>
    </message>
    <message>
        <source>The operator decides</source>
        <translation>O operador decide</translation>
    </message>
    <message>
        <source>Depends on the risk</source>
        <translation>Conforme o risco</translation>
    </message>
    <message>
        <source>Type a count, then wait 5 seconds</source>
        <translation>Digitar a quantidade e esperar 5 segundos</translation>
    </message>
    <message>
        <source>Type the end of the client ID, or tick a box</source>
        <translation>Digitar o fim do ID do cliente ou marcar uma caixa</translation>
    </message>
    <message>
        <source>Always considerate</source>
        <translation>Sempre moderado</translation>
    </message>
    <message>
        <source>Never stored: this session only</source>
        <translation>Nunca guardados: só nesta sessão</translation>
    </message>
    <message>
        <source>Always in the keychain</source>
        <translation>Sempre no chaveiro</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglês</translation>
    </message>
    <message>
        <source>Portuguese (Brazil)</source>
        <translation>Português (Brasil)</translation>
    </message>
    <message>
        <source>System language</source>
        <translation>Idioma do sistema</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sim</translation>
    </message>
    <message>
        <source>no</source>
        <translation>não</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhum</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Padrão</translation>
    </message>
    <message>
        <source>Your setting</source>
        <translation>Sua configuração</translation>
    </message>
    <message>
        <source>User policy, %1</source>
        <translation>Política do usuário, %1</translation>
    </message>
    <message>
        <source>Machine policy, %1</source>
        <translation>Política da máquina, %1</translation>
    </message>
    <message>
        <source>%1 is not a readable folder.</source>
        <translation>%1 não é uma pasta legível.</translation>
    </message>
    <message>
        <source>%1 contains more than 100 files.</source>
        <translation>%1 contém mais de 100 arquivos.</translation>
    </message>
    <message>
        <source>%1 is ignored: it must belong to root, and nobody else may write to it.</source>
        <translation>%1 é ignorado: deve pertencer ao root, e ninguém mais pode gravar nele.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read.</source>
        <translation>%1 não pode ser lido.</translation>
    </message>
    <message>
        <source>%1 is larger than 64 KiB.</source>
        <translation>%1 é maior que 64 KiB.</translation>
    </message>
    <message>
        <source>%1 is not a JSON object.</source>
        <translation>%1 não é um objeto JSON.</translation>
    </message>
    <message>
        <source>%1 contains a key twice.</source>
        <translation>%1 contém uma chave repetida.</translation>
    </message>
    <message>
        <source>%1: this version doesn&apos;t know the key %2.</source>
        <translation>%1: esta versão não conhece a chave %2.</translation>
    </message>
    <message>
        <source>%1: %2 can&apos;t be %3.</source>
        <translation>%1: %2 não pode ser %3.</translation>
    </message>
    <message>
        <source>Your organisation allows read-only use. Nothing can be revoked on this computer.</source>
        <translation>Sua organização só permite consultas. Nada pode ser revogado neste computador.</translation>
    </message>
    <message>
        <source>Nothing can be revoked until your organisation&apos;s policy is fixed. %1</source>
        <translation>Nada pode ser revogado até que a política da sua organização seja corrigida. %1</translation>
    </message>
    <message numerus="yes">
        <source>Your organisation allows at most %n credentials in one run.</source>
        <translation>
            <numerusform>Sua organização permite no máximo %n credencial em uma execução.</numerusform>
            <numerusform>Sua organização permite no máximo %n credenciais em uma execução.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your organisation does not allow revoking the credential Revoke Desk is signed in with.</source>
        <translation>Sua organização não permite revogar a credencial usada pelo Revoke Desk para se conectar.</translation>
    </message>
    <message>
        <source>Your organisation does not allow revoking your own credential, and a pasted token doesn&apos;t show which that is. Sign in with client ID and secret.</source>
        <translation>Sua organização não permite revogar a própria credencial, e um token colado não mostra qual é ela. Entre com ID do cliente e segredo.</translation>
    </message>
    <message>
        <source>Your organisation requires a reason.</source>
        <translation>Sua organização exige um motivo.</translation>
    </message>
    <message>
        <source>Your organisation requires a ticket.</source>
        <translation>Sua organização exige um chamado.</translation>
    </message>
    <message>
        <source>Your organisation requires the considerate pace.</source>
        <translation>Sua organização exige o ritmo moderado.</translation>
    </message>
    <message>
        <source>Your organisation does not allow signing in to this server.</source>
        <translation>Sua organização não permite entrar neste servidor.</translation>
    </message>
    <message>
        <source>Your organisation does not allow Practice on this computer.</source>
        <translation>Sua organização não permite o Treino neste computador.</translation>
    </message>
    <message>
        <source>Your organisation requires secrets to be stored in the keychain. You can&apos;t sign in without it.</source>
        <translation>Sua organização exige que os segredos sejam guardados no chaveiro. Sem ele, não é possível entrar.</translation>
    </message>
    <message>
        <source>Your organisation does not allow stored secrets. Type the secret at each start.</source>
        <translation>Sua organização não permite guardar segredos. Digite o segredo a cada inicialização.</translation>
    </message>
    <message>
        <source>Set by your organisation. %1</source>
        <translation>Definido pela sua organização. %1</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Your choice</source>
        <translation>Você escolhe</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Não definido</translation>
    </message>
    <message>
        <source>Revoke Desk runs in a user namespace, such as a container. This computer&apos;s policies, in %1, may be hidden from it.</source>
        <translation>O Revoke Desk está sendo executado em um namespace de usuário, como um contêiner. As políticas deste computador, em %1, podem estar ocultas para ele.</translation>
    </message>
    <message>
        <source>Some policy settings could not be used.</source>
        <translation>Algumas configurações das políticas não puderam ser usadas.</translation>
    </message>
    <message>
        <source>Nothing can be revoked until these problems are fixed.</source>
        <translation>Nada pode ser revogado até que estes problemas sejam corrigidos.</translation>
    </message>
    <message>
        <source>any</source>
        <translation>qualquer</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>The run contains the credential Revoke Desk is now signed in with; it was confirmed by someone signed in with another. End the run, then select again what you still want to revoke.</source>
        <translation>A execução contém a credencial com que o Revoke Desk está conectado agora; ela foi confirmada por alguém conectado com outra. Encerre a execução e selecione de novo o que ainda quer revogar.</translation>
    </message>
    <message>
        <source>%1 (set by your organisation)</source>
        <translation>%1 (definido pela sua organização)</translation>
    </message>
    <message>
        <source>%1 (not allowed by your organisation)</source>
        <translation>%1 (não permitido pela sua organização)</translation>
    </message>
    <message>
        <source>The system has no name for the user running this program, so it is unknown which policy in %1 applies.</source>
        <translation>O sistema não tem um nome para o usuário que executa o programa; por isso, não se sabe qual política em %1 se aplica.</translation>
    </message>
    <message>
        <source>Absolute path of a file with certificates (PEM) to trust in every environment, in addition to the system&apos;s. none: only the system&apos;s. Empty: the operator decides.</source>
        <translation>Caminho absoluto de um arquivo com certificados (PEM) confiáveis em todos os ambientes, além dos do sistema. none: só os do sistema. Vazio: o operador decide.</translation>
    </message>
    <message>
        <source>Left to you</source>
        <translation>Fica a seu critério</translation>
    </message>
    <message>
        <source>Pasted tokens</source>
        <translation>Tokens colados</translation>
    </message>
    <message>
        <source>Whether you may sign in with a bearer token created elsewhere. If not, only with client ID and secret.</source>
        <translation>Se é possível entrar com um token bearer criado em outro lugar. Se não, só com ID do cliente e segredo.</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>value of a policy</comment>
        <translation>desconhecido</translation>
    </message>
    <message>
        <source>Nothing can be revoked: %1 can&apos;t be used</source>
        <translation>Nada pode ser revogado: %1 não pode ser usado</translation>
    </message>
    <message>
        <source>Cautious default: %1 can&apos;t be used</source>
        <translation>Padrão cauteloso: %1 não pode ser usado</translation>
    </message>
    <message>
        <source>Can&apos;t be used</source>
        <translation>Não pode ser usado</translation>
    </message>
    <message>
        <source>Nobody can sign in on this computer until your organisation&apos;s policy is fixed. %1</source>
        <translation>Ninguém consegue entrar neste computador até que a política da sua organização seja corrigida. %1</translation>
    </message>
    <message>
        <source>Your organisation does not allow signing in with a pasted token. Sign in with client ID and secret.</source>
        <translation>Sua organização não permite entrar com um token colado. Entre com ID do cliente e segredo.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>where a policy stands, and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Locked until your organisation&apos;s policy is fixed. %1</source>
        <translation>Bloqueado até que a política da sua organização seja corrigida. %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>setting, why it is locked</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Ticket hint</source>
        <translation>Dica sobre o chamado</translation>
    </message>
    <message>
        <source>What a ticket looks like, in words for the operator. Shown when a ticket doesn&apos;t match the format. Empty: the program&apos;s own words.</source>
        <translation>Como é um chamado, em palavras para o operador. Aparece quando um chamado não corresponde ao formato. Vazio: as palavras do programa.</translation>
    </message>
    <message>
        <source>The ticket doesn&apos;t match the required format.</source>
        <translation>O chamado não corresponde ao formato exigido.</translation>
    </message>
</context>
<context>
    <name>rd::practice</name>
    <message>
        <source>%1, each time: %2</source>
        <translation>%1, sempre: %2</translation>
    </message>
    <message>
        <source>%1, the next: %2</source>
        <translation>%1, a próxima: %2</translation>
    </message>
    <message>
        <source>The next revocation is refused (409).</source>
        <translation>A próxima revogação é recusada (409).</translation>
    </message>
    <message>
        <source>The next revocation is answered with a wait (429).</source>
        <translation>A próxima revogação recebe um pedido de espera (429).</translation>
    </message>
    <message>
        <source>The next revocation fails (%1).</source>
        <translation>A próxima revogação falha (%1).</translation>
    </message>
    <message>
        <source>Lost before it reaches the server</source>
        <translation>Perdida antes de chegar ao servidor</translation>
    </message>
    <message>
        <source>Carried out, the reply is lost</source>
        <translation>Executada, a resposta se perde</translation>
    </message>
    <message>
        <source>Carried out, the connection is reset</source>
        <translation>Executada, a conexão é redefinida</translation>
    </message>
    <message>
        <source>Carried out, never answered</source>
        <translation>Executada, nunca respondida</translation>
    </message>
    <message>
        <source>Carried out late, after the client gave up</source>
        <translation>Executada tarde, depois que o cliente desistiu</translation>
    </message>
    <message>
        <source>Carried out, the reply ends in its first line</source>
        <translation>Executada, a resposta termina na primeira linha</translation>
    </message>
    <message>
        <source>Carried out, the reply ends in its headers</source>
        <translation>Executada, a resposta termina nos cabeçalhos</translation>
    </message>
    <message>
        <source>Carried out, the reply ends in its body</source>
        <translation>Executada, a resposta termina no corpo</translation>
    </message>
    <message>
        <source>Carried out, the reply comes byte by byte</source>
        <translation>Executada, a resposta vem byte a byte</translation>
    </message>
    <message>
        <source>Carried out, the reply is shorter than announced</source>
        <translation>Executada, a resposta é menor que o anunciado</translation>
    </message>
    <message>
        <source>Carried out, the reply is longer than announced</source>
        <translation>Executada, a resposta é maior que o anunciado</translation>
    </message>
    <message>
        <source>Carried out, the reply comes twice</source>
        <translation>Executada, a resposta vem duas vezes</translation>
    </message>
    <message>
        <source>Carried out, the reply has a header of 3 MiB</source>
        <translation>Executada, a resposta tem um cabeçalho de 3 MiB</translation>
    </message>
    <message>
        <source>Carried out, the reply unpacks to 64 MiB</source>
        <translation>Executada, a resposta descompactada tem 64 MiB</translation>
    </message>
    <message>
        <source>Carried out, the reply has the wrong type</source>
        <translation>Executada, a resposta tem o tipo errado</translation>
    </message>
    <message>
        <source>Carried out, the reply has a body that is not allowed</source>
        <translation>Executada, a resposta tem um corpo não permitido</translation>
    </message>
    <message>
        <source>Carried out, 50,000 interim replies come first</source>
        <translation>Executada, antes vêm 50.000 respostas provisórias</translation>
    </message>
    <message>
        <source>Carried out, the server&apos;s clock is 2 h ahead</source>
        <translation>Executada, o relógio do servidor está 2 h adiantado</translation>
    </message>
    <message>
        <source>Carried out, but answered as failed (500)</source>
        <translation>Executada, mas respondida como falha (500)</translation>
    </message>
    <message>
        <source>Not carried out: sign in again (401)</source>
        <translation>Não executada: é preciso entrar de novo (401)</translation>
    </message>
    <message>
        <source>Not carried out: too many requests, no time given (429)</source>
        <translation>Não executada: requisições demais, sem tempo de espera (429)</translation>
    </message>
    <message>
        <source>Not carried out: a gateway&apos;s page (503)</source>
        <translation>Não executada: a página de um gateway (503)</translation>
    </message>
    <message>
        <source>Not carried out: a captive portal&apos;s page (200)</source>
        <translation>Não executada: a página de um portal cativo (200)</translation>
    </message>
    <message>
        <source>Not carried out: redirected to another host (307)</source>
        <translation>Não executada: redirecionada a outro host (307)</translation>
    </message>
    <message>
        <source>A sign-in</source>
        <translation>Um login</translation>
    </message>
    <message>
        <source>A page of the list, or a check of an outcome</source>
        <translation>Uma página da lista ou a verificação de um resultado</translation>
    </message>
    <message>
        <source>A revocation</source>
        <translation>Uma revogação</translation>
    </message>
    <message>
        <source>Any request</source>
        <translation>Qualquer requisição</translation>
    </message>
    <message>
        <source>Outage for another %1.</source>
        <translation>Queda por mais %1.</translation>
    </message>
    <message>
        <source>Another client uses %1 % of the limit.</source>
        <translation>Outro cliente usa %1 % do limite.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n requisição</numerusform>
            <numerusform>%n requisições</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to sign in, %2 to read, %3 to revoke</source>
        <translation>%1 para entrar, %2 para ler, %3 para revogar</translation>
    </message>
    <message numerus="yes">
        <source>%n reply (replies) of 429</source>
        <translation>
            <numerusform>%n resposta 429</numerusform>
            <numerusform>%n respostas 429</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s) revoked</source>
        <translation>
            <numerusform>%n credencial revogada</numerusform>
            <numerusform>%n credenciais revogadas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, one in %2 (again in %3): %4</source>
        <translation>%1, uma em cada %2 (de novo em %3): %4</translation>
    </message>
    <message>
        <source>%1, number %2 from now: %3</source>
        <translation>%1, a de número %2 a partir de agora: %3</translation>
    </message>
</context>
<context>
    <name>rd::texts</name>
    <message>
        <source>the server</source>
        <comment>within a sentence</comment>
        <translation>o servidor</translation>
    </message>
    <message>
        <source>The server may have revoked the credential anyway. Only the list can tell.</source>
        <translation>Mesmo assim, o servidor pode ter revogado a credencial. Só a lista pode dizer.</translation>
    </message>
    <message>
        <source>The server did not accept this client ID and secret.</source>
        <translation>O servidor não aceitou este ID do cliente e este segredo.</translation>
    </message>
    <message>
        <source>One of them is mistyped, belongs to another environment, or the credential was revoked.</source>
        <translation>Um deles foi digitado errado, é de outro ambiente, ou a credencial foi revogada.</translation>
    </message>
    <message>
        <source>Your session has expired.</source>
        <translation>Sua sessão expirou.</translation>
    </message>
    <message>
        <source>Sign in again; everything loaded stays.</source>
        <translation>Entre de novo; tudo o que foi carregado continua aqui.</translation>
    </message>
    <message>
        <source>The server no longer accepts this sign-in.</source>
        <translation>O servidor não aceita mais este login.</translation>
    </message>
    <message>
        <source>The token expired, or the credential you signed in with was revoked.</source>
        <translation>O token expirou, ou a credencial usada no login foi revogada.</translation>
    </message>
    <message>
        <source>You are signed in, but you may not revoke this credential.</source>
        <translation>Você está conectado, mas não tem permissão para revogar esta credencial.</translation>
    </message>
    <message>
        <source>You are signed in, but you may not do this.</source>
        <translation>Você está conectado, mas não tem permissão para fazer isto.</translation>
    </message>
    <message>
        <source>Sign in with a credential that may manage credentials, or ask whoever granted you access. A firewall may also have refused the request.</source>
        <translation>Entre com uma credencial que possa gerenciar credenciais ou fale com quem concedeu o acesso. Um firewall também pode ter recusado a requisição.</translation>
    </message>
    <message>
        <source>The server did not find this credential: it may belong to another environment.</source>
        <translation>O servidor não encontrou esta credencial: ela pode pertencer a outro ambiente.</translation>
    </message>
    <message>
        <source>Refresh the list to see whether it is still there.</source>
        <translation>Atualize a lista para ver se ela ainda está lá.</translation>
    </message>
    <message>
        <source>There is no Dinie API at this address.</source>
        <translation>Não há uma API da Dinie neste endereço.</translation>
    </message>
    <message>
        <source>%1 responds, but does not know the path. Check the address of the environment, including its end such as /v3.</source>
        <translation>%1 responde, mas não conhece o caminho. Confira o endereço do ambiente, inclusive o final, como /v3.</translation>
    </message>
    <message>
        <source>The server must keep one active credential.</source>
        <translation>O servidor precisa manter uma credencial ativa.</translation>
    </message>
    <message>
        <source>An environment always needs an active credential. Create another one first, then revoke this one.</source>
        <translation>Um ambiente sempre precisa de uma credencial ativa. Crie outra primeiro e depois revogue esta.</translation>
    </message>
    <message>
        <source>The server refused: the credential&apos;s current status does not allow this.</source>
        <translation>O servidor recusou: a situação atual da credencial não permite isto.</translation>
    </message>
    <message>
        <source>It may have been revoked or changed in the meantime. Refresh the list to see its status.</source>
        <translation>Ela pode ter sido revogada ou alterada nesse meio-tempo. Atualize a lista para ver a situação.</translation>
    </message>
    <message>
        <source>It asked to wait %1.</source>
        <translation>Ele pediu para esperar %1.</translation>
    </message>
    <message>
        <source>It did not say how long to wait.</source>
        <translation>Ele não disse quanto tempo esperar.</translation>
    </message>
    <message>
        <source>The server asked to slow down; this request was not carried out.</source>
        <translation>O servidor pediu um ritmo menor; esta requisição não foi executada.</translation>
    </message>
    <message>
        <source>The server does not offer this action at this address.</source>
        <translation>O servidor não oferece esta ação neste endereço.</translation>
    </message>
    <message>
        <source>Check the address of the environment. A gateway may also block this kind of request.</source>
        <translation>Confira o endereço do ambiente. Um gateway também pode bloquear este tipo de requisição.</translation>
    </message>
    <message>
        <source>The proxy requires you to sign in.</source>
        <translation>O proxy exige autenticação.</translation>
    </message>
    <message>
        <source>Check the proxy in the network settings.</source>
        <translation>Confira o proxy nas configurações de rede.</translation>
    </message>
    <message>
        <source>The server gave up waiting for the request.</source>
        <translation>O servidor desistiu de esperar pela requisição.</translation>
    </message>
    <message>
        <source>The connection may be slow.</source>
        <translation>A conexão pode estar lenta.</translation>
    </message>
    <message>
        <source>The requested resource no longer exists.</source>
        <translation>O recurso solicitado não existe mais.</translation>
    </message>
    <message>
        <source>Refresh the list. If the whole API is gone, check the environment&apos;s address.</source>
        <translation>Atualize a lista. Se a API inteira sumiu, confira o endereço do ambiente.</translation>
    </message>
    <message>
        <source>The server considers the request too large.</source>
        <translation>O servidor considerou a requisição grande demais.</translation>
    </message>
    <message>
        <source>The token or the client ID is longer than the server accepts.</source>
        <translation>O token ou o ID do cliente é mais longo do que o servidor aceita.</translation>
    </message>
    <message>
        <source>The server did not understand the request.</source>
        <translation>O servidor não entendeu a requisição.</translation>
    </message>
    <message>
        <source>Either Revoke Desk has a fault or the API changed. The details say what the server rejected.</source>
        <translation>O Revoke Desk tem um defeito ou a API mudou. Os detalhes dizem o que o servidor rejeitou.</translation>
    </message>
    <message>
        <source>A gateway got no usable response from the API behind it.</source>
        <translation>Um gateway não obteve uma resposta utilizável da API por trás dele.</translation>
    </message>
    <message>
        <source>This usually passes within minutes.</source>
        <translation>Isso costuma passar em minutos.</translation>
    </message>
    <message>
        <source>A gateway waited too long for the API behind it.</source>
        <translation>Um gateway esperou demais pela API por trás dele.</translation>
    </message>
    <message>
        <source>The API is currently unavailable.</source>
        <translation>A API está indisponível no momento.</translation>
    </message>
    <message>
        <source>It is overloaded or under maintenance.</source>
        <translation>Ela está sobrecarregada ou em manutenção.</translation>
    </message>
    <message>
        <source>The request contains a value the server does not accept.</source>
        <translation>A requisição contém um valor que o servidor não aceita.</translation>
    </message>
    <message>
        <source>The details say which one and why.</source>
        <translation>Os detalhes dizem qual e por quê.</translation>
    </message>
    <message>
        <source>Something went wrong inside the server.</source>
        <translation>Algo deu errado no servidor.</translation>
    </message>
    <message>
        <source>If this continues, give Dinie&apos;s support the request ID from the details.</source>
        <translation>Se isso continuar, informe ao suporte da Dinie o ID da requisição que está nos detalhes.</translation>
    </message>
    <message>
        <source>The server redirected to another address. Revoke Desk did not follow.</source>
        <translation>O servidor redirecionou para outro endereço. O Revoke Desk não o seguiu.</translation>
    </message>
    <message>
        <source>The server redirected to %1. Revoke Desk did not follow.</source>
        <translation>O servidor redirecionou para %1. O Revoke Desk não o seguiu.</translation>
    </message>
    <message>
        <source>A token is never sent to another address. Check the address of the environment. A network sign-in page may also be in the way.</source>
        <translation>Um token nunca é enviado a outro endereço. Confira o endereço do ambiente. Uma página de acesso da rede também pode estar no caminho.</translation>
    </message>
    <message>
        <source>The server&apos;s response says neither yes nor no.</source>
        <translation>A resposta do servidor não diz nem sim nem não.</translation>
    </message>
    <message>
        <source>The server sent only an interim response, not the final one.</source>
        <translation>O servidor enviou apenas uma resposta provisória, não a definitiva.</translation>
    </message>
    <message>
        <source>A gateway in between may be the cause. Revoke Desk closed the connection.</source>
        <translation>A causa pode ser um gateway no caminho. O Revoke Desk fechou a conexão.</translation>
    </message>
    <message>
        <source>A proxy may be in between, or the API changed.</source>
        <translation>Um proxy pode estar no caminho, ou a API mudou.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted, so nothing was sent.</source>
        <translation>O certificado de %1 não é confiável; nada foi enviado.</translation>
    </message>
    <message>
        <source>If your company network inspects traffic, add its CA file in the network settings. The certificate chain is under Details. This error can&apos;t be ignored: someone may be intercepting the connection.</source>
        <translation>Se a rede da sua empresa inspeciona o tráfego, adicione o arquivo de CA dela nas configurações de rede. A cadeia de certificados está em Detalhes. Este erro não pode ser ignorado: alguém pode estar interceptando a conexão.</translation>
    </message>
    <message>
        <source>No address was found for %1.</source>
        <translation>Nenhum endereço foi encontrado para %1.</translation>
    </message>
    <message>
        <source>Check the connection and the address of the environment. A company network may require a proxy.</source>
        <translation>Confira a conexão e o endereço do ambiente. Uma rede de empresa pode exigir um proxy.</translation>
    </message>
    <message>
        <source>Could not connect to %1.</source>
        <translation>Não foi possível conectar a %1.</translation>
    </message>
    <message>
        <source>The server is down, a firewall is in between, or a proxy is needed.</source>
        <translation>O servidor está fora do ar, há um firewall no caminho ou é preciso um proxy.</translation>
    </message>
    <message>
        <source>The proxy did not let the request to %1 through.</source>
        <translation>O proxy não deixou passar a requisição a %1.</translation>
    </message>
    <message>
        <source>%1 did not respond in time.</source>
        <translation>%1 não respondeu a tempo.</translation>
    </message>
    <message>
        <source>The response from %1 broke off.</source>
        <translation>A resposta de %1 foi interrompida.</translation>
    </message>
    <message>
        <source>What was received is ignored.</source>
        <translation>O que foi recebido é ignorado.</translation>
    </message>
    <message>
        <source>The response from %1 is larger than Revoke Desk accepts.</source>
        <translation>A resposta de %1 é maior do que o Revoke Desk aceita.</translation>
    </message>
    <message>
        <source>It is ignored. A proxy may be in between.</source>
        <translation>Ela é ignorada. Um proxy pode estar no caminho.</translation>
    </message>
    <message>
        <source>The connection to %1 broke before the response arrived.</source>
        <translation>A conexão com %1 caiu antes de a resposta chegar.</translation>
    </message>
    <message>
        <source>It is not JSON: a network sign-in page or a proxy may be in between.</source>
        <translation>Não é JSON: uma página de acesso da rede ou um proxy pode estar no caminho.</translation>
    </message>
    <message>
        <source>It contains no list of credentials, or does not say whether more follow.</source>
        <translation>Ela não contém uma lista de credenciais ou não diz se há mais.</translation>
    </message>
    <message>
        <source>A credential in it has no usable ID.</source>
        <translation>Uma credencial na lista não tem um ID utilizável.</translation>
    </message>
    <message>
        <source>It contains one value twice, so two programs could read it differently.</source>
        <translation>Ela contém um valor duas vezes, e dois programas poderiam lê-la de formas diferentes.</translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation>A requisição foi cancelada.</translation>
    </message>
    <message>
        <source>It was not sent.</source>
        <translation>Não foi enviada.</translation>
    </message>
    <message>
        <source>Revoke Desk did not send this request: it could have been misread.</source>
        <translation>O Revoke Desk não enviou esta requisição: ela poderia ser mal interpretada.</translation>
    </message>
    <message>
        <source>The client ID, the token, or the address contains characters that can&apos;t be sent safely.</source>
        <translation>O ID do cliente, o token ou o endereço contém caracteres que não podem ser enviados com segurança.</translation>
    </message>
    <message>
        <source>The server&apos;s response is not a list of credentials.</source>
        <translation>A resposta do servidor não é uma lista de credenciais.</translation>
    </message>
    <message>
        <source>The server accepted the sign-in but sent no usable token.</source>
        <translation>O servidor aceitou o login, mas não enviou um token utilizável.</translation>
    </message>
    <message>
        <source>Its response has no access token, or one that can&apos;t be sent in a request.</source>
        <translation>A resposta não contém um token de acesso, ou contém um que não pode ser enviado em uma requisição.</translation>
    </message>
    <message>
        <source>Its token is not a bearer token.</source>
        <translation>O token não é do tipo bearer.</translation>
    </message>
    <message>
        <source>Its response doesn&apos;t say how long the token is valid.</source>
        <translation>A resposta não informa por quanto tempo o token é válido.</translation>
    </message>
    <message>
        <source>You are not signed in.</source>
        <translation>Você não está conectado.</translation>
    </message>
    <message>
        <source>There is no token to send the request with.</source>
        <translation>Não há um token para enviar a requisição.</translation>
    </message>
    <message>
        <source>Not loaded yet</source>
        <translation>Ainda não carregada</translation>
    </message>
    <message numerus="yes">
        <source>%n loaded, still loading</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>%n carregada, ainda carregando</numerusform>
            <numerusform>%n carregadas, ainda carregando</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s), complete, as of %1</source>
        <translation>
            <numerusform>%n credencial, lista completa %1</numerusform>
            <numerusform>%n credenciais, lista completa %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s) as of %1</source>
        <translation>
            <numerusform>%n credencial, lida %1</numerusform>
            <numerusform>%n credenciais, lidas %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · refreshing, %2 read</source>
        <comment>an older list</comment>
        <translation>%1 · atualizando, lidas: %2</translation>
    </message>
    <message>
        <source>%1 · refresh stopped</source>
        <comment>an older list</comment>
        <translation>%1 · atualização interrompida</translation>
    </message>
    <message>
        <source>%1 · refresh failed: page %2</source>
        <comment>an older list</comment>
        <translation>%1 · a atualização falhou: página %2</translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s), incomplete: loading was stopped</source>
        <translation>
            <numerusform>%n credencial, lista incompleta: o carregamento foi interrompido</numerusform>
            <numerusform>%n credenciais, lista incompleta: o carregamento foi interrompido</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s), incomplete: page %1 failed</source>
        <translation>
            <numerusform>%n credencial, lista incompleta: a página %1 falhou</numerusform>
            <numerusform>%n credenciais, lista incompleta: a página %1 falhou</numerusform>
        </translation>
    </message>
    <message>
        <source>What was loaded stays, but may be incomplete.</source>
        <translation>O que foi carregado continua aqui, mas pode estar incompleto.</translation>
    </message>
    <message>
        <source>The previously loaded list is still shown.</source>
        <translation>A lista carregada antes continua sendo exibida.</translation>
    </message>
    <message>
        <source>The list could not be loaded completely.</source>
        <translation>Não foi possível carregar a lista até o fim.</translation>
    </message>
    <message>
        <source>The server returned a page that was already loaded.</source>
        <translation>O servidor devolveu uma página que já tinha sido carregada.</translation>
    </message>
    <message>
        <source>The server sent an empty page and said that more follow.</source>
        <translation>O servidor enviou uma página vazia e disse que há mais.</translation>
    </message>
    <message>
        <source>The server sent the same credential twice.</source>
        <translation>O servidor enviou a mesma credencial duas vezes.</translation>
    </message>
    <message>
        <source>The list is longer than Revoke Desk can load.</source>
        <translation>A lista é mais longa do que o Revoke Desk consegue carregar.</translation>
    </message>
    <message>
        <source>Loading was stopped.</source>
        <translation>O carregamento foi interrompido.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Ativa</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revogada</translation>
    </message>
    <message>
        <source>Unknown status</source>
        <translation>Situação desconhecida</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Aguardando</translation>
    </message>
    <message>
        <source>Revoked, reply lost</source>
        <translation>Revogada, resposta perdida</translation>
    </message>
    <message>
        <source>Was already revoked</source>
        <translation>Já estava revogada</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Recusada</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Não encontrada</translation>
    </message>
    <message>
        <source>Still active</source>
        <translation>Ainda ativa</translation>
    </message>
    <message>
        <source>Unknown, needs attention</source>
        <translation>Desconhecido, precisa de atenção</translation>
    </message>
    <message>
        <source>Not attempted</source>
        <translation>Não tentada</translation>
    </message>
    <message>
        <source>No outcome yet.</source>
        <translation>Ainda sem resultado.</translation>
    </message>
    <message>
        <source>The server revoked it on %1.</source>
        <translation>O servidor a revogou em %1.</translation>
    </message>
    <message>
        <source>It was revoked before this run got to it.</source>
        <translation>Ela já estava revogada antes de esta execução chegar a ela.</translation>
    </message>
    <message>
        <source>Not revoked. The server refused.</source>
        <translation>Não revogada. O servidor recusou.</translation>
    </message>
    <message>
        <source>The server did not find it, and it is not in the complete list: it may belong to another environment.</source>
        <translation>O servidor não a encontrou, e ela não está na lista completa: pode pertencer a outro ambiente.</translation>
    </message>
    <message>
        <source>Not revoked: two checks of the list found it active.</source>
        <translation>Não revogada: duas consultas à lista a mostraram ativa.</translation>
    </message>
    <message>
        <source>It may or may not be revoked: no response proved either.</source>
        <translation>Ela pode estar revogada ou não: nenhuma resposta provou uma coisa ou outra.</translation>
    </message>
    <message>
        <source>Nothing was sent for it; it is unchanged.</source>
        <translation>Nada foi enviado para ela; está inalterada.</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Verificando</translation>
    </message>
    <message>
        <source>Revoking</source>
        <translation>Revogando</translation>
    </message>
    <message>
        <source>Checking the outcome</source>
        <translation>Verificando o resultado</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Confirmando o resultado</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Concluída</translation>
    </message>
    <message>
        <source>It is no longer in the list.</source>
        <translation>Ela não está mais na lista.</translation>
    </message>
    <message>
        <source>It has been revoked in the meantime.</source>
        <translation>Ela foi revogada nesse meio-tempo.</translation>
    </message>
    <message>
        <source>It was used after the time you saw: %1.</source>
        <translation>Ela foi usada depois do horário que você viu: %1.</translation>
    </message>
    <message>
        <source>It may have been used after the time you saw.</source>
        <translation>Ela pode ter sido usada depois do horário que você viu.</translation>
    </message>
    <message>
        <source>It is now named %1.</source>
        <translation>Agora ela se chama %1.</translation>
    </message>
    <message>
        <source>It was renamed.</source>
        <translation>Ela foi renomeada.</translation>
    </message>
    <message>
        <source>Its status or expiry changed, or this ID now belongs to another credential.</source>
        <translation>A situação ou a validade mudou, ou este ID agora é de outra credencial.</translation>
    </message>
    <message numerus="yes">
        <source>Finished · all of %n revoked</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>Concluída · a única (%n) revogada</numerusform>
            <numerusform>Concluída · todas as %n revogadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Finished · %1 of %n revoked</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>Concluída · %1 de %n revogada</numerusform>
            <numerusform>Concluída · %1 de %n revogadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n need(s) attention</source>
        <translation>
            <numerusform>%1 · %n precisa de atenção</numerusform>
            <numerusform>%1 · %n precisam de atenção</numerusform>
        </translation>
    </message>
    <message>
        <source>Verifying the outcome · checks again %1 (%2)</source>
        <translation>Confirmando o resultado · verifica de novo %1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>Revoking · %1 of %n done</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>Revogando · %1 de %n concluída</numerusform>
            <numerusform>Revogando · %1 de %n concluídas</numerusform>
        </translation>
    </message>
    <message>
        <source>Server asked to wait · resumes %1 (%2)</source>
        <translation>O servidor pediu para esperar · continua %1 (%2)</translation>
    </message>
    <message>
        <source>Server asked to slow down · resumes %1 (%2)</source>
        <translation>O servidor pediu um ritmo menor · continua %1 (%2)</translation>
    </message>
    <message>
        <source>Waiting for the server&apos;s limit · resumes %1 (%2)</source>
        <translation>Aguardando o limite do servidor · continua %1 (%2)</translation>
    </message>
    <message>
        <source>The wait is over · nothing is sent until you decide</source>
        <translation>A espera terminou · nada é enviado até você decidir</translation>
    </message>
    <message>
        <source>Server limit used up until %1 (%2) · nothing is sent until you decide</source>
        <translation>Limite do servidor esgotado até %1 (%2) · nada é enviado até você decidir</translation>
    </message>
    <message>
        <source>Server asked to wait until %1 (%2) · nothing is sent until you decide</source>
        <translation>O servidor pediu para esperar até %1 (%2) · nada é enviado até você decidir</translation>
    </message>
    <message>
        <source>Waiting for the keychain · continues as soon as it responds</source>
        <translation>Aguardando o chaveiro · continua assim que ele responder</translation>
    </message>
    <message>
        <source>The wait the server asked for is over. Nothing is sent until you decide.</source>
        <translation>A espera pedida pelo servidor terminou. Nada é enviado até você decidir.</translation>
    </message>
    <message>
        <source>The server&apos;s limit is used up until %1. Nothing is sent until you decide.</source>
        <translation>O limite do servidor está esgotado até %1. Nada é enviado até você decidir.</translation>
    </message>
    <message>
        <source>The server asks to wait until %1. Nothing is sent until you decide.</source>
        <translation>O servidor pede para esperar até %1. Nada é enviado até você decidir.</translation>
    </message>
    <message>
        <source>The server&apos;s limit is used up until %1 (%2).</source>
        <translation>O limite do servidor está esgotado até %1 (%2).</translation>
    </message>
    <message>
        <source>The server asked to wait until %1 (%2).</source>
        <translation>O servidor pediu para esperar até %1 (%2).</translation>
    </message>
    <message>
        <source>Nothing is sent before then; you will be asked whether to wait.</source>
        <translation>Nada é enviado antes disso; o programa perguntará se você quer esperar.</translation>
    </message>
    <message>
        <source>The first request goes then.</source>
        <translation>A primeira requisição sai nesse momento.</translation>
    </message>
    <message>
        <source>&amp;Wait until %1</source>
        <translation>A&amp;guardar até %1</translation>
    </message>
    <message>
        <source>Contin&amp;ue</source>
        <comment>after a wait</comment>
        <translation>C&amp;ontinuar</translation>
    </message>
    <message>
        <source>Starts in %1 · nothing has been sent</source>
        <translation>Começa em %1 · nada foi enviado</translation>
    </message>
    <message>
        <source>Paused · something changed since you confirmed</source>
        <translation>Pausada · algo mudou desde a sua confirmação</translation>
    </message>
    <message>
        <source>Paused · sign in again to continue</source>
        <translation>Pausada · entre de novo para continuar</translation>
    </message>
    <message>
        <source>Stopping · waiting for the last answer</source>
        <translation>Parando · aguardando a última resposta</translation>
    </message>
    <message>
        <source>The server accepted the sign-in, but the secret could not be stored.</source>
        <translation>O servidor aceitou o login, mas não foi possível guardar o segredo.</translation>
    </message>
    <message>
        <source>The server did not accept this token.</source>
        <translation>O servidor não aceitou este token.</translation>
    </message>
    <message>
        <source>It expired, was cut off when it was copied, or belongs to another environment.</source>
        <translation>Ele expirou, foi cortado ao ser copiado ou pertence a outro ambiente.</translation>
    </message>
    <message>
        <source>You are signed in, but the credentials could not be loaded.</source>
        <translation>Você está conectado, mas não foi possível carregar as credenciais.</translation>
    </message>
    <message>
        <source>You are signed in, but nothing can be revoked: the journal can&apos;t be used.</source>
        <translation>Você está conectado, mas nada pode ser revogado: o registro de auditoria não pode ser usado.</translation>
    </message>
    <message>
        <source>Revocations are recorded in the journal first. Reading works.</source>
        <translation>Cada revogação é registrada antes nele. A consulta funciona.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled.</source>
        <translation>O login foi cancelado.</translation>
    </message>
    <message>
        <source>Nothing was stored.</source>
        <translation>Nada foi guardado.</translation>
    </message>
    <message>
        <source>The extra CA file can&apos;t be read.</source>
        <translation>O arquivo de CA extra não pode ser lido.</translation>
    </message>
    <message>
        <source>It was moved, or you have no permission to read it. Choose it again in the network settings, or remove it there.</source>
        <translation>Ele foi movido, ou você não tem permissão para lê-lo. Escolha-o de novo nas configurações de rede ou remova-o de lá.</translation>
    </message>
    <message>
        <source>The extra CA file contains no certificate.</source>
        <translation>O arquivo de CA extra não contém nenhum certificado.</translation>
    </message>
    <message>
        <source>It must be a PEM file: text with the line BEGIN CERTIFICATE.</source>
        <translation>Ele precisa ser um arquivo PEM: texto com a linha BEGIN CERTIFICATE.</translation>
    </message>
    <message>
        <source>The proxy needs a host and a port.</source>
        <translation>O proxy precisa de um servidor e de uma porta.</translation>
    </message>
    <message>
        <source>Complete it in the network settings, or use the system&apos;s proxy.</source>
        <translation>Complete-o nas configurações de rede ou use o proxy do sistema.</translation>
    </message>
    <message>
        <source>This is not a web address.</source>
        <translation>Isto não é um endereço web.</translation>
    </message>
    <message>
        <source>It should look like https://api.example.com/v3.</source>
        <translation>Deve ser parecido com https://api.example.com/v3.</translation>
    </message>
    <message>
        <source>The address must begin with https://.</source>
        <translation>O endereço precisa começar com https://.</translation>
    </message>
    <message>
        <source>Without it, anyone on the way could read the secret. Only 127.0.0.1 and [::1], this computer itself, may do without.</source>
        <translation>Sem isso, qualquer pessoa no caminho poderia ler o segredo. Só 127.0.0.1 e [::1], o próprio computador, dispensam isso.</translation>
    </message>
    <message>
        <source>The address must not contain a user name or a password.</source>
        <translation>O endereço não pode conter nome de usuário nem senha.</translation>
    </message>
    <message>
        <source>Remove everything between // and @.</source>
        <translation>Remova tudo entre // e @.</translation>
    </message>
    <message>
        <source>The address must not contain ? or #.</source>
        <translation>O endereço não pode conter ? nem #.</translation>
    </message>
    <message>
        <source>Remove everything from ? or # to the end.</source>
        <translation>Remova tudo a partir de ? ou #.</translation>
    </message>
    <message>
        <source>The address contains no server name.</source>
        <translation>O endereço não contém o nome de um servidor.</translation>
    </message>
    <message>
        <source>After https:// comes a server name, such as api.example.com.</source>
        <translation>Depois de https:// vem o nome de um servidor, como api.example.com.</translation>
    </message>
    <message>
        <source>This credential has no client ID, so Revoke Desk can&apos;t revoke it.</source>
        <translation>Esta credencial não tem ID do cliente, por isso o Revoke Desk não pode revogá-la.</translation>
    </message>
    <message>
        <source>Refresh the list. If this continues, ask Dinie&apos;s support.</source>
        <translation>Atualize a lista. Se isso continuar, fale com o suporte da Dinie.</translation>
    </message>
    <message>
        <source>This client ID would change the address of the request, so nothing was sent.</source>
        <translation>Este ID do cliente mudaria o endereço da requisição, por isso nada foi enviado.</translation>
    </message>
    <message>
        <source>A client ID of dots only means another place on the server. Ask Dinie&apos;s support.</source>
        <translation>Um ID do cliente só com pontos indica outro lugar no servidor. Fale com o suporte da Dinie.</translation>
    </message>
    <message>
        <source>This client ID contains characters that can&apos;t be sent.</source>
        <translation>Este ID do cliente contém caracteres que não podem ser enviados.</translation>
    </message>
    <message>
        <source>This client ID can&apos;t be put into an address unchanged, so nothing was sent.</source>
        <translation>Este ID do cliente não pode ser posto em um endereço sem alterações, por isso nada foi enviado.</translation>
    </message>
    <message>
        <source>Waiting for your keychain: it may be asking for a password in another window.</source>
        <translation>Aguardando o chaveiro: ele pode estar pedindo uma senha em outra janela.</translation>
    </message>
    <message>
        <source>Reading the keychain…</source>
        <translation>Lendo o chaveiro…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Entrando…</translation>
    </message>
    <message>
        <source>Trying the other form of the address…</source>
        <translation>Tentando a outra forma do endereço…</translation>
    </message>
    <message>
        <source>Loading the first credentials…</source>
        <translation>Carregando as primeiras credenciais…</translation>
    </message>
    <message>
        <source>Waiting for your keychain to store the secret: it may be asking for a password in another window.</source>
        <translation>Aguardando o chaveiro guardar o segredo: ele pode estar pedindo uma senha em outra janela.</translation>
    </message>
    <message>
        <source>Storing the secret in the keychain…</source>
        <translation>Guardando o segredo no chaveiro…</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Entrar de novo</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Atualizar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Verificar de novo</translation>
    </message>
    <message>
        <source>Open details</source>
        <translation>Abrir detalhes</translation>
    </message>
    <message>
        <source>Change sign-in…</source>
        <translation>Mudar os dados de login…</translation>
    </message>
    <message>
        <source>Network settings…</source>
        <translation>Configurações de rede…</translation>
    </message>
    <message>
        <source>Store again</source>
        <translation>Guardar de novo</translation>
    </message>
    <message>
        <source>Use for this session only</source>
        <translation>Usar só nesta sessão</translation>
    </message>
    <message>
        <source>Open data folder</source>
        <translation>Abrir a pasta de dados</translation>
    </message>
    <message>
        <source>The macOS Keychain did not answer. Unlock your login keychain, then try again.</source>
        <translation>As Chaves do macOS não responderam. Desbloqueie as chaves de início de sessão e tente de novo.</translation>
    </message>
    <message>
        <source>The Windows Credential Manager did not answer. Its service may be stopped or blocked by a policy.</source>
        <translation>O Gerenciador de Credenciais do Windows não respondeu. O serviço pode estar parado ou bloqueado por uma política.</translation>
    </message>
    <message>
        <source>gnome-keyring or KWallet is not running, or does not answer in this session. Start it, then try again.</source>
        <translation>O gnome-keyring ou o KWallet não está em execução ou não responde nesta sessão. Inicie-o e tente de novo.</translation>
    </message>
    <message>
        <source>%1 (Message: %2)</source>
        <comment>our words, then those of the system</comment>
        <translation>%1 (Mensagem: %2)</translation>
    </message>
    <message>
        <source>The secret of this environment is locked in the keychain or missing.</source>
        <translation>O segredo deste ambiente está bloqueado no chaveiro ou não existe.</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again. If the entry was deleted, type the secret again.</source>
        <translation>Desbloqueie o chaveiro e tente de novo. Se a entrada foi excluída, digite o segredo de novo.</translation>
    </message>
    <message>
        <source>Access to the keychain was refused.</source>
        <translation>O acesso ao chaveiro foi recusado.</translation>
    </message>
    <message>
        <source>You or the system refused. Try again and allow it, or type the secret for this session.</source>
        <translation>Você ou o sistema recusou. Tente de novo e permita, ou digite o segredo para esta sessão.</translation>
    </message>
    <message>
        <source>There is no keychain to store the secret in.</source>
        <translation>Não há um chaveiro para guardar o segredo.</translation>
    </message>
    <message>
        <source>The secret is too large for the keychain.</source>
        <translation>O segredo é grande demais para o chaveiro.</translation>
    </message>
    <message>
        <source>An entry holds at most 2,000 bytes. You can use the secret for this session.</source>
        <translation>Uma entrada comporta no máximo 2.000 bytes. Você pode usar o segredo nesta sessão.</translation>
    </message>
    <message>
        <source>The keychain entry of this environment is damaged.</source>
        <translation>A entrada deste ambiente no chaveiro está danificada.</translation>
    </message>
    <message>
        <source>Another program changed it. It is not used; type the secret again to replace it.</source>
        <translation>Outro programa a alterou. Ela não é usada; digite o segredo de novo para substituí-la.</translation>
    </message>
    <message>
        <source>The keychain entry was written by a later version of Revoke Desk.</source>
        <translation>A entrada do chaveiro foi escrita por uma versão posterior do Revoke Desk.</translation>
    </message>
    <message>
        <source>Use that version, or type the secret for this session.</source>
        <translation>Use essa versão, ou digite o segredo para esta sessão.</translation>
    </message>
    <message>
        <source>The keychain did not store the secret correctly.</source>
        <translation>O chaveiro não guardou o segredo corretamente.</translation>
    </message>
    <message>
        <source>Another program may be writing the same entry. Store it again, or use it for this session.</source>
        <translation>Outro programa pode estar gravando a mesma entrada. Guarde-o de novo ou use-o nesta sessão.</translation>
    </message>
    <message>
        <source>Waiting for the keychain was cancelled.</source>
        <translation>A espera pelo chaveiro foi cancelada.</translation>
    </message>
    <message>
        <source>Try again, and answer the keychain&apos;s question.</source>
        <translation>Tente de novo e responda à pergunta do chaveiro.</translation>
    </message>
    <message>
        <source>The journal&apos;s folder can&apos;t be created or opened.</source>
        <translation>A pasta do registro de auditoria não pode ser criada ou aberta.</translation>
    </message>
    <message>
        <source>Check that your home folder is writable and not full.</source>
        <translation>Verifique se a sua pasta pessoal permite gravação e não está cheia.</translation>
    </message>
    <message>
        <source>Others may write to the journal&apos;s folder, so it is not used.</source>
        <translation>Outras pessoas podem gravar na pasta do registro de auditoria, por isso ela não é usada.</translation>
    </message>
    <message>
        <source>The journal is on a network drive, where it can&apos;t be written safely.</source>
        <translation>O registro de auditoria está em uma unidade de rede, onde não pode ser gravado com segurança.</translation>
    </message>
    <message>
        <source>Move the data folder to a local disk.</source>
        <translation>Mova a pasta de dados para um disco local.</translation>
    </message>
    <message>
        <source>The journal can&apos;t be opened for writing.</source>
        <translation>O registro de auditoria não pode ser aberto para gravação.</translation>
    </message>
    <message>
        <source>Check the permissions of the file and its folder.</source>
        <translation>Verifique as permissões do arquivo e da pasta.</translation>
    </message>
    <message>
        <source>The journal&apos;s file is not a journal.</source>
        <translation>O arquivo do registro de auditoria não é um registro de auditoria.</translation>
    </message>
    <message>
        <source>Start a new journal; this file gets another name and is kept.</source>
        <translation>Inicie um novo registro de auditoria; este arquivo recebe outro nome e é mantido.</translation>
    </message>
    <message>
        <source>The journal is damaged.</source>
        <translation>O registro de auditoria está danificado.</translation>
    </message>
    <message>
        <source>Start a new journal; the damaged file gets another name and is kept.</source>
        <translation>Inicie um novo registro de auditoria; o arquivo danificado recebe outro nome e é mantido.</translation>
    </message>
    <message>
        <source>The journal&apos;s file was altered so that entries could go missing.</source>
        <translation>O arquivo do registro de auditoria foi alterado de modo que entradas podem se perder.</translation>
    </message>
    <message>
        <source>It contains something Revoke Desk did not put there. Start a new journal; the altered file gets another name and is kept.</source>
        <translation>Ele contém algo que o Revoke Desk não colocou lá. Inicie um novo registro de auditoria; o arquivo alterado recebe outro nome e é mantido.</translation>
    </message>
    <message>
        <source>The journal&apos;s files were moved, deleted, or replaced while it was open.</source>
        <translation>Os arquivos do registro de auditoria foram movidos, excluídos ou substituídos enquanto ele estava aberto.</translation>
    </message>
    <message>
        <source>The last entries may be lost. Start a new journal; whatever is in its place gets another name and is kept.</source>
        <translation>As últimas entradas podem ter se perdido. Inicie um novo registro de auditoria; o que estiver no lugar dele recebe outro nome e é mantido.</translation>
    </message>
    <message>
        <source>The journal was written by a later version of Revoke Desk.</source>
        <translation>O registro de auditoria foi escrito por uma versão posterior do Revoke Desk.</translation>
    </message>
    <message>
        <source>Use that version, or start a new journal; this one gets another name and is kept.</source>
        <translation>Use essa versão ou inicie um novo registro de auditoria; este recebe outro nome e é mantido.</translation>
    </message>
    <message>
        <source>The journal can&apos;t be written reliably here.</source>
        <translation>O registro de auditoria não pode ser gravado de forma confiável aqui.</translation>
    </message>
    <message>
        <source>The file system lacks what a safe journal needs. Move the data folder to a local disk.</source>
        <translation>O sistema de arquivos não oferece o que um registro de auditoria seguro precisa. Mova a pasta de dados para um disco local.</translation>
    </message>
    <message>
        <source>Another program is using the journal.</source>
        <translation>Outro programa está usando o registro de auditoria.</translation>
    </message>
    <message>
        <source>Close other windows of Revoke Desk and programs that read its data folder.</source>
        <translation>Feche outras janelas do Revoke Desk e programas que leem a pasta de dados.</translation>
    </message>
    <message>
        <source>The disk is full, so the journal can&apos;t be written.</source>
        <translation>O disco está cheio, por isso o registro de auditoria não pode ser gravado.</translation>
    </message>
    <message>
        <source>Free up disk space, then try again.</source>
        <translation>Libere espaço no disco e tente de novo.</translation>
    </message>
    <message>
        <source>The journal is closed.</source>
        <translation>O registro de auditoria está fechado.</translation>
    </message>
    <message>
        <source>Sign in again to open it.</source>
        <translation>Entre de novo para abri-lo.</translation>
    </message>
    <message>
        <source>The journal could not be written.</source>
        <translation>Não foi possível gravar o registro de auditoria.</translation>
    </message>
    <message>
        <source>The disk or the file system reported a fault.</source>
        <translation>O disco ou o sistema de arquivos informou uma falha.</translation>
    </message>
    <message>
        <source>%1 Until then, nothing can be revoked; reading works.</source>
        <translation>%1 Até lá, nada pode ser revogado; a consulta funciona.</translation>
    </message>
    <message>
        <source>%1 Location: %2</source>
        <comment>explanation, then a path</comment>
        <translation>%1 Local: %2</translation>
    </message>
    <message numerus="yes">
        <source>The journal is intact: %n entries.</source>
        <translation>
            <numerusform>O registro de auditoria está íntegro: %n entrada.</numerusform>
            <numerusform>O registro de auditoria está íntegro: %n entradas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Entry %1 of the journal was changed after it was written.</source>
        <translation>A entrada %1 do registro de auditoria foi alterada depois de escrita.</translation>
    </message>
    <message>
        <source>Entry %1 of the journal does not follow from the one before it.</source>
        <translation>A entrada %1 do registro de auditoria não dá sequência à anterior.</translation>
    </message>
    <message>
        <source>Entries of the journal are missing, at entry %1 or just before it.</source>
        <translation>Faltam entradas no registro de auditoria, na entrada %1 ou logo antes dela.</translation>
    </message>
    <message>
        <source>Entry %1 of the journal was not written by Revoke Desk.</source>
        <translation>A entrada %1 do registro de auditoria não foi escrita pelo Revoke Desk.</translation>
    </message>
    <message>
        <source>Someone or something changed the file. Keep it as it is, and compare it with a backup: %1</source>
        <translation>Alguém ou algo alterou o arquivo. Mantenha-o como está e compare-o com um backup: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n were written with the key in your keychain: nobody without it can have changed one unnoticed.</source>
        <translation>
            <numerusform>%n foi escrita com a chave do seu chaveiro: ninguém sem ela pode tê-la alterado sem que se note.</numerusform>
            <numerusform>%n foram escritas com a chave do seu chaveiro: ninguém sem ela pode ter alterado uma sem que se note.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were written with a key that is not available now: what they say is not proven.</source>
        <translation>
            <numerusform>%n foi escrita com uma chave que não está disponível agora: o que ela diz não está provado.</numerusform>
            <numerusform>%n foram escritas com uma chave que não está disponível agora: o que elas dizem não está provado.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were written without a key, because no keychain was in use: that reveals accidents, not deliberate changes.</source>
        <translation>
            <numerusform>%n foi escrita sem chave, pois nenhum chaveiro estava em uso: isso revela acidentes, não alterações deliberadas.</numerusform>
            <numerusform>%n foram escritas sem chave, pois nenhum chaveiro estava em uso: isso revela acidentes, não alterações deliberadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>It can&apos;t reveal that someone put back an older copy of the whole file.</source>
        <translation>Não há como revelar que alguém colocou no lugar uma cópia mais antiga do arquivo inteiro.</translation>
    </message>
    <message>
        <source>This client ID contains your secret or token, so it can&apos;t be revoked from here.</source>
        <translation>Este ID do cliente contém o seu segredo ou token, por isso não pode ser revogado daqui.</translation>
    </message>
    <message>
        <source>This client ID is too long for a person to compare, so it can&apos;t be revoked from here.</source>
        <translation>Este ID do cliente é longo demais para uma pessoa comparar; por isso, não pode ser revogado daqui.</translation>
    </message>
    <message>
        <source>The server accepted the sign-in, but an earlier secret can&apos;t be read.</source>
        <translation>O servidor aceitou o login, mas um segredo anterior não pode ser lido.</translation>
    </message>
    <message>
        <source>It was not overwritten. If the keychain is locked, unlock it and store again. Replacing it deletes the earlier secret.</source>
        <translation>Ele não foi sobrescrito. Se o chaveiro estiver bloqueado, desbloqueie-o e guarde de novo. Substituí-lo exclui o segredo anterior.</translation>
    </message>
    <message>
        <source>Go on with the stored secret</source>
        <translation>Continuar com o segredo guardado</translation>
    </message>
    <message>
        <source>The extra CA file has changed, so the stored secret was not sent.</source>
        <translation>O arquivo de CA extra mudou, por isso o segredo guardado não foi enviado.</translation>
    </message>
    <message>
        <source>Whoever holds the key of a certificate in it can pose as the server and read the secret. If you expected the change, for example because your company renewed its certificate, go on. Otherwise find out who changed it before you sign in: %1</source>
        <translation>Quem tem a chave de um certificado dele pode se passar pelo servidor e ler o segredo. Se você esperava a mudança, por exemplo porque sua empresa renovou o certificado, continue. Caso contrário, descubra quem o alterou antes de entrar: %1</translation>
    </message>
    <message>
        <source>Replace the stored secret</source>
        <translation>Substituir o segredo guardado</translation>
    </message>
    <message>
        <source>No reply confirmed it. The list says it is revoked, by this run or by someone else.</source>
        <translation>Nenhuma resposta confirmou. A lista diz que está revogada, por esta execução ou por outra pessoa.</translation>
    </message>
    <message>
        <source>No connection · %1 done, %2 not sent · trying again in %3</source>
        <translation>Sem conexão · %1 concluídas, %2 não enviadas · nova tentativa em %3</translation>
    </message>
    <message>
        <source>%1 of %2 done · %3</source>
        <translation>%1 de %2 concluídas · %3</translation>
    </message>
    <message>
        <source>Checking again what you confirmed · nothing has been sent</source>
        <translation>Conferindo de novo o que foi confirmado · nada foi enviado</translation>
    </message>
    <message>
        <source>Paused · the server asked to wait until %1</source>
        <translation>Pausada · o servidor pediu para esperar até %1</translation>
    </message>
    <message>
        <source>Paused · the wait the server asked for is over</source>
        <translation>Pausada · a espera pedida pelo servidor terminou</translation>
    </message>
    <message numerus="yes">
        <source>Not finished in an earlier session · %n not sent</source>
        <translation>
            <numerusform>Não concluída em uma sessão anterior · %n não enviada</numerusform>
            <numerusform>Não concluída em uma sessão anterior · %n não enviadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused · %n not sent</source>
        <translation>
            <numerusform>Pausada · %n não enviada</numerusform>
            <numerusform>Pausada · %n não enviadas</numerusform>
        </translation>
    </message>
    <message>
        <source>It was not found, or it refused. Check it in the network settings.</source>
        <translation>Ele não foi encontrado ou recusou. Confira-o nas configurações de rede.</translation>
    </message>
    <message>
        <source>The proxy requires a user name and a password, or rejected the ones it got.</source>
        <translation>O proxy exige um usuário e uma senha ou rejeitou os que recebeu.</translation>
    </message>
    <message>
        <source>Type them in the network settings; they are not the ones for the API. Nothing was sent to %1.</source>
        <translation>Digite-os nas configurações de rede; não são os da API. Nada foi enviado a %1.</translation>
    </message>
    <message>
        <source>Someone else uses the same limit · slowed to one every %1 s</source>
        <translation>Outro cliente usa o mesmo limite · reduzido a uma a cada %1 s</translation>
    </message>
    <message>
        <source>Slowed to fit the limit · one every %1 s</source>
        <translation>Ritmo reduzido para caber no limite · uma a cada %1 s</translation>
    </message>
    <message>
        <source>at least %1 s left</source>
        <translation>faltam pelo menos %1 s</translation>
    </message>
    <message>
        <source>at least %1 min left</source>
        <translation>faltam pelo menos %1 min</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>faltam cerca de %1 s</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>faltam cerca de %1 min</translation>
    </message>
    <message>
        <source>up to %1 s left</source>
        <translation>faltam até %1 s</translation>
    </message>
    <message>
        <source>up to %1 min left</source>
        <translation>faltam até %1 min</translation>
    </message>
    <message>
        <source>between %1 and %2 s left</source>
        <translation>faltam entre %1 e %2 s</translation>
    </message>
    <message>
        <source>between %1 and %2 min left</source>
        <translation>faltam entre %1 e %2 min</translation>
    </message>
    <message>
        <source>All exposure closed %1</source>
        <translation>Toda a exposição terminou %1</translation>
    </message>
    <message>
        <source>Exposure of the revoked credentials closed %1</source>
        <translation>A exposição das credenciais revogadas terminou %1</translation>
    </message>
    <message>
        <source>All exposure closes %1 (in %2)</source>
        <translation>Toda a exposição termina %1 (em %2)</translation>
    </message>
    <message>
        <source>Tokens of the revoked credentials expire by %1 (in %2)</source>
        <translation>Os tokens das credenciais revogadas expiram até %1 (em %2)</translation>
    </message>
    <message>
        <source>Left as unknown</source>
        <translation>Deixada como desconhecida</translation>
    </message>
    <message>
        <source>The end of the journal is missing: entry %1 was written and is no longer there.</source>
        <translation>Falta o fim do registro de auditoria: a entrada %1 foi escrita e não está mais lá.</translation>
    </message>
    <message>
        <source>The journal is not the one that was used last: its entry %1 is different.</source>
        <translation>O registro de auditoria não é o que foi usado por último: a entrada %1 é diferente.</translation>
    </message>
    <message numerus="yes">
        <source>%n at the end are not anchored in the keychain yet: if they were cut off, it would not show.</source>
        <translation>
            <numerusform>%n no fim ainda não está ancorada no chaveiro: se fosse cortada, não se notaria.</numerusform>
            <numerusform>%n no fim ainda não estão ancoradas no chaveiro: se fossem cortadas, não se notaria.</numerusform>
        </translation>
    </message>
    <message>
        <source>The keychain has no key for the journal&apos;s entries from %1 on, so they can&apos;t be verified.</source>
        <translation>O chaveiro não tem a chave das entradas do registro de auditoria a partir da %1; por isso, elas não podem ser verificadas.</translation>
    </message>
    <message>
        <source>Something other than Revoke Desk changed it, or an older copy was put back. Keep a copy of the data folder and find out why. You can still revoke, and it is recorded; what the journal says about the past proves nothing.</source>
        <translation>Algo que não é o Revoke Desk o alterou, ou uma cópia mais antiga foi colocada no lugar. Guarde uma cópia da pasta de dados e descubra por quê. Você ainda pode revogar, e isso é registrado; o que o registro de auditoria diz sobre o passado não prova nada.</translation>
    </message>
    <message>
        <source>You can revoke, and it is recorded. New entries are chained without a key, so anyone who can write the journal&apos;s file could change them unnoticed.</source>
        <translation>Você pode revogar, e isso é registrado. As novas entradas são encadeadas sem chave; quem puder gravar no arquivo do registro de auditoria poderia alterá-las sem que se note.</translation>
    </message>
    <message>
        <source>The keychain did not provide the journal&apos;s key.</source>
        <translation>O chaveiro não forneceu a chave do registro de auditoria.</translation>
    </message>
    <message>
        <source>Accept the journal…</source>
        <translation>Aceitar o registro de auditoria…</translation>
    </message>
    <message>
        <source>Start a new journal…</source>
        <translation>Iniciar um novo registro de auditoria…</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Aguardar</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>Parar de carregar</translation>
    </message>
    <message>
        <source>This should be a folder. Move it away: %1</source>
        <translation>Isto deveria ser uma pasta. Mova-o para outro lugar: %1</translation>
    </message>
    <message>
        <source>This should be a regular file. Move it away: %1</source>
        <translation>Isto deveria ser um arquivo comum. Mova-o para outro lugar: %1</translation>
    </message>
    <message>
        <source>It is too large to be a settings file of this program. Move it away: %1</source>
        <translation>É grande demais para ser um arquivo de configurações deste programa. Mova-o para outro lugar: %1</translation>
    </message>
    <message>
        <source>Others may write to it, or it is not yours. Look at what it says, then make it yours alone: chmod go-w %1</source>
        <translation>Outras pessoas podem gravar nele, ou ele não é seu. Veja o que ele diz e depois torne-o só seu: chmod go-w %1</translation>
    </message>
    <message>
        <source>Revoke Desk can&apos;t start with these settings.</source>
        <translation>O Revoke Desk não pode iniciar com estas configurações.</translation>
    </message>
    <message>
        <source>Revoke Desk does not connect to this environment&apos;s address, so nothing was sent.</source>
        <translation>O Revoke Desk não se conecta ao endereço deste ambiente, por isso nada foi enviado.</translation>
    </message>
    <message>
        <source>The settings were changed outside the program. Forget the environment, and set it up again.</source>
        <translation>As configurações foram alteradas fora do programa. Esqueça o ambiente e configure-o de novo.</translation>
    </message>
    <message>
        <source>The stored secret was entered for another place, so it was not sent.</source>
        <translation>O segredo guardado foi digitado para outro lugar, por isso não foi enviado.</translation>
    </message>
    <message>
        <source>The address, client ID, proxy, or extra CA file of this environment was changed outside Revoke Desk. If what you see here is right, type the secret again. Otherwise, forget the environment and set it up again.</source>
        <translation>O endereço, o ID do cliente, o proxy ou o arquivo de CA extra deste ambiente foi alterado fora do Revoke Desk. Se o que você vê aqui estiver certo, digite o segredo de novo. Caso contrário, esqueça o ambiente e configure-o de novo.</translation>
    </message>
    <message>
        <source>Make the folder yours alone (permission 0700) with chmod -R go-rwx, then try again. A folder that belongs to someone else can&apos;t be used.</source>
        <translation>Torne a pasta só sua (permissão 0700) com chmod -R go-rwx e tente de novo. Uma pasta de outra pessoa não pode ser usada.</translation>
    </message>
    <message>
        <source>%1 offers only outdated encryption, so nothing was sent.</source>
        <translation>%1 oferece apenas criptografia ultrapassada, por isso nada foi enviado.</translation>
    </message>
    <message>
        <source>It doesn&apos;t support TLS 1.2 or later; older versions can be read and changed on the way. Whoever runs it, or the proxy in between, must update it.</source>
        <translation>Ele não oferece TLS 1.2 ou posterior; versões mais antigas podem ser lidas e alteradas no caminho. Quem o opera, ou quem opera o proxy no caminho, precisa atualizá-lo.</translation>
    </message>
    <message>
        <source>No encrypted connection to %1 could be made, so nothing was sent.</source>
        <translation>Não foi possível estabelecer uma conexão criptografada com %1, por isso nada foi enviado.</translation>
    </message>
    <message>
        <source>What responds there does not speak TLS as the API does: a network sign-in page or a proxy may be in between, or the port in the address is wrong.</source>
        <translation>O que responde ali não fala TLS como a API: pode haver uma página de acesso da rede ou um proxy no caminho, ou a porta do endereço está errada.</translation>
    </message>
    <message>
        <source>Continues in %1 · nothing more has been sent</source>
        <translation>Continua em %1 · nada mais foi enviado</translation>
    </message>
    <message>
        <source>Checking again what you confirmed · nothing more has been sent</source>
        <translation>Conferindo de novo o que foi confirmado · nada mais foi enviado</translation>
    </message>
    <message>
        <source>Waits until you unlock the window · nothing more has been sent</source>
        <translation>Aguarda o desbloqueio da janela · nada mais foi enviado</translation>
    </message>
    <message>
        <source>Waits until you unlock the window · nothing has been sent</source>
        <translation>Aguarda o desbloqueio da janela · nada foi enviado</translation>
    </message>
    <message>
        <source>Revoke Desk can&apos;t start without its data folder.</source>
        <translation>O Revoke Desk não pode iniciar sem a pasta de dados.</translation>
    </message>
    <message>
        <source>It can&apos;t be created or written. Check that the disk is not full and that you own the folder: %1</source>
        <translation>Ela não pode ser criada ou gravada. Verifique se o disco não está cheio e se a pasta é sua: %1</translation>
    </message>
    <message>
        <source>It is locked. Unlock it, then open the environment there.</source>
        <translation>Ele está bloqueado. Desbloqueie-o e abra o ambiente lá.</translation>
    </message>
    <message>
        <source>A revocation is in progress there. Wait for its outcome, then switch environments.</source>
        <translation>Há uma revogação em andamento lá. Aguarde o resultado e então troque de ambiente.</translation>
    </message>
    <message>
        <source>A dialog is open there. Answer it, then try again.</source>
        <translation>Há uma caixa de diálogo aberta lá. Responda a ela e tente de novo.</translation>
    </message>
    <message>
        <source>No environment is named %1.</source>
        <translation>Nenhum ambiente se chama %1.</translation>
    </message>
    <message>
        <source>Your organisation doesn&apos;t allow this environment.</source>
        <translation>Sua organização não permite este ambiente.</translation>
    </message>
    <message>
        <source>It uses a different settings folder. Quit it first, or choose another data folder.</source>
        <translation>Ele usa outra pasta de configurações. Encerre-o primeiro ou escolha outra pasta de dados.</translation>
    </message>
    <message>
        <source>It is shown in another language. Change the language in its View menu.</source>
        <translation>Ele está em outro idioma. Mude o idioma no menu Exibir.</translation>
    </message>
    <message>
        <source>An unknown program</source>
        <translation>Um programa desconhecido</translation>
    </message>
    <message>
        <source>%1 (process %2)</source>
        <translation>%1 (processo %2)</translation>
    </message>
    <message>
        <source>%1 on the computer %2</source>
        <translation>%1 no computador %2</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1, desde %2</translation>
    </message>
    <message>
        <source>Revoke Desk is already open and can&apos;t do this now.</source>
        <translation>O Revoke Desk já está aberto e não pode fazer isso agora.</translation>
    </message>
    <message>
        <source>Revoke Desk can&apos;t lock its data folder.</source>
        <translation>O Revoke Desk não consegue bloquear a pasta de dados.</translation>
    </message>
    <message>
        <source>This should be a lock file, but it isn&apos;t. Move it away: %1</source>
        <translation>Isto deveria ser um arquivo de bloqueio, mas é outra coisa. Mova-o para outro lugar: %1</translation>
    </message>
    <message>
        <source>Revoke Desk is already running but doesn&apos;t respond.</source>
        <translation>O Revoke Desk já está em execução, mas não responde.</translation>
    </message>
    <message>
        <source>%1. Wait a moment and try again. If it still doesn&apos;t respond, end that process: the next start checks what was sent.</source>
        <translation>%1. Aguarde um momento e tente de novo. Se ainda assim não responder, encerre esse processo: na próxima inicialização, o que foi enviado será verificado.</translation>
    </message>
    <message>
        <source>The server accepted the sign-in, but the settings can&apos;t be written.</source>
        <translation>O servidor aceitou o login, mas não foi possível gravar as configurações.</translation>
    </message>
    <message>
        <source>So the secret was not stored either. Check that the disk is not full and that you own the settings folder.</source>
        <translation>Por isso, o segredo também não foi guardado. Verifique se o disco não está cheio e se a pasta de configurações é sua.</translation>
    </message>
    <message>
        <source>Others can change the extra CA file, so it isn&apos;t used.</source>
        <translation>Outras pessoas podem alterar o arquivo de CA extra, por isso ele não é usado.</translation>
    </message>
    <message>
        <source>The file and the folders above it must belong to you or to the system&apos;s administrator, and nobody else may write to them: chmod go-w.</source>
        <translation>O arquivo e as pastas acima dele devem pertencer a você ou ao administrador do sistema, e ninguém mais pode ter permissão de gravação: chmod go-w.</translation>
    </message>
    <message>
        <source>Others control a folder above it and could replace it: %1. Choose another data folder, or let nobody else write there.</source>
        <translation>Outras pessoas controlam uma pasta acima dela e poderiam substituí-la: %1. Escolha outra pasta de dados ou não deixe ninguém mais gravar lá.</translation>
    </message>
    <message>
        <source>The data folder seems to be in use.</source>
        <translation>A pasta de dados parece estar em uso.</translation>
    </message>
    <message>
        <source>%1. Quit Revoke Desk there. If it no longer runs there, delete the lock file: %2</source>
        <translation>%1. Encerre o Revoke Desk lá. Se ele não estiver mais em execução lá, exclua o arquivo de bloqueio: %2</translation>
    </message>
    <message>
        <source>Your organisation sets this file: %1. Ask the administrator of this computer to put it there, readable for everyone, or to change the policy. %2</source>
        <translation>Sua organização define este arquivo: %1. Peça ao administrador deste computador que o coloque lá, legível para todos, ou que altere a política. %2</translation>
    </message>
    <message>
        <source>Stopped · %1 revoked, %2 not sent</source>
        <translation>Interrompida · revogadas: %1, não enviadas: %2</translation>
    </message>
    <message>
        <source>Stopped · %1 revoked, %2 not revoked, %3 not sent</source>
        <translation>Interrompida · revogadas: %1, não revogadas: %2, não enviadas: %3</translation>
    </message>
    <message numerus="yes">
        <source>Not finished · %n not sent</source>
        <translation>
            <numerusform>Não concluída · %n não enviada</numerusform>
            <numerusform>Não concluída · %n não enviadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expirada</translation>
    </message>
    <message>
        <source>%1 Its own clock said %2.</source>
        <comment>a sentence, a time</comment>
        <translation>%1 O relógio do próprio servidor marcava %2.</translation>
    </message>
    <message numerus="yes">
        <source>Select these %n in the list</source>
        <translation>
            <numerusform>Selecionar %n na lista</numerusform>
            <numerusform>Selecionar estas %n na lista</numerusform>
        </translation>
    </message>
    <message>
        <source>The journal contains entries written without its key; the first is entry %1.</source>
        <translation>O registro de auditoria contém entradas escritas sem a chave dele; a primeira é a entrada %1.</translation>
    </message>
    <message>
        <source>Entry %1 of the journal contains a different plan from the one that was confirmed.</source>
        <translation>A entrada %1 do registro de auditoria contém um plano diferente do que foi confirmado.</translation>
    </message>
    <message numerus="yes">
        <source>%n were written without a key after entries that have one (%1). Anyone who can write the file can have added them, so they are ignored.</source>
        <translation>
            <numerusform>%n foi escrita sem chave depois de entradas que têm uma (%1). Quem puder gravar no arquivo pode tê-la acrescentado; por isso, ela é ignorada.</numerusform>
            <numerusform>%n foram escritas sem chave depois de entradas que têm uma (%1). Quem puder gravar no arquivo pode tê-las acrescentado; por isso, elas são ignoradas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plans differ from what was confirmed. Their runs are ignored.</source>
        <translation>
            <numerusform>%n plano difere do que foi confirmado. A execução dele é ignorada.</numerusform>
            <numerusform>%n planos diferem do que foi confirmado. As execuções deles são ignoradas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Part of its file can&apos;t be read, so it is unknown whether it was changed. The keychain&apos;s record of it stays as it is. Make a copy of the data folder, then start Revoke Desk again.</source>
        <translation>Parte do arquivo não pode ser lida; por isso, não se sabe se ele foi alterado. O que o chaveiro guarda dele fica como está. Faça uma cópia da pasta de dados e inicie o Revoke Desk de novo.</translation>
    </message>
    <message>
        <source>The journal could not be verified.</source>
        <translation>Não foi possível verificar o registro de auditoria.</translation>
    </message>
    <message>
        <source>Run %1 in the journal was written without the journal&apos;s key: anyone who can write the file can have added it.</source>
        <translation>A execução %1 foi escrita sem a chave do registro de auditoria: quem puder gravar no arquivo pode tê-la acrescentado.</translation>
    </message>
    <message>
        <source>Run %1 in the journal can&apos;t be verified: the key it was written with is not available.</source>
        <translation>A execução %1 do registro de auditoria não pode ser verificada: a chave com que foi escrita não está disponível.</translation>
    </message>
    <message>
        <source>Run %1 in the journal was changed after it was written.</source>
        <translation>A execução %1 do registro de auditoria foi alterada depois de escrita.</translation>
    </message>
    <message>
        <source>The plan of run %1 in the journal is not the one that was confirmed.</source>
        <translation>O plano da execução %1 do registro de auditoria não é o que foi confirmado.</translation>
    </message>
    <message>
        <source>Such a run is ignored and can&apos;t be resumed. To revoke its credentials anyway, select them in the list and confirm as usual.</source>
        <translation>Uma execução assim é ignorada e não pode ser retomada. Para revogar as credenciais mesmo assim, selecione-as na lista e confirme como de costume.</translation>
    </message>
    <message numerus="yes">
        <source>%n runs in the journal can&apos;t be trusted.</source>
        <translation>
            <numerusform>%n execução do registro de auditoria não é confiável.</numerusform>
            <numerusform>%n execuções do registro de auditoria não são confiáveis.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted %1: %2</source>
        <comment>time, what was wrong</comment>
        <translation>Aceito em %1: %2</translation>
    </message>
    <message>
        <source>Accepted %1 by %2: %3</source>
        <comment>time, person, what was wrong</comment>
        <translation>Aceito em %1 por %2: %3</translation>
    </message>
    <message>
        <source>%1 Missing entries: %2.</source>
        <comment>a sentence, then numbers</comment>
        <translation>%1 Entradas que faltam: %2.</translation>
    </message>
    <message numerus="yes">
        <source>It was accepted %n more times before.</source>
        <translation>
            <numerusform>Ele já tinha sido aceito mais %n vez.</numerusform>
            <numerusform>Ele já tinha sido aceito mais %n vezes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The keychain has a record of %n entries.</source>
        <translation>
            <numerusform>O chaveiro tem registro de %n entrada.</numerusform>
            <numerusform>O chaveiro tem registro de %n entradas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The journal is not intact: it was changed, and the change was accepted.</source>
        <translation>O registro de auditoria não está íntegro: foi alterado, e a alteração foi aceita.</translation>
    </message>
    <message numerus="yes">
        <source>Paused · all sent, %n answer(s) pending</source>
        <translation>
            <numerusform>Pausada · tudo enviado, %n resposta pendente</numerusform>
            <numerusform>Pausada · tudo enviado, %n respostas pendentes</numerusform>
        </translation>
    </message>
    <message>
        <source>Revocation refused – %1</source>
        <translation>Revogação recusada – %1</translation>
    </message>
    <message>
        <source>Outcome unknown – %1</source>
        <translation>Resultado desconhecido – %1</translation>
    </message>
    <message>
        <source>Credential not found – %1</source>
        <translation>Credencial não encontrada – %1</translation>
    </message>
    <message>
        <source>Not revoked – %1</source>
        <translation>Não revogada – %1</translation>
    </message>
    <message>
        <source>Revocation in progress – %1</source>
        <translation>Revogação em andamento – %1</translation>
    </message>
    <message>
        <source>Revoked – %1</source>
        <translation>Revogada – %1</translation>
    </message>
    <message>
        <source>Not revoked.</source>
        <translation>Não revogada.</translation>
    </message>
    <message>
        <source>Started %1 in place of a journal that could not be used and is gone.</source>
        <comment>time</comment>
        <translation>Iniciado em %1, no lugar de um registro de auditoria que não podia ser usado e que não existe mais.</translation>
    </message>
    <message>
        <source>Started %1 in place of a journal that could not be used. It is kept as %2.</source>
        <comment>time, file</comment>
        <translation>Iniciado em %1, no lugar de um registro de auditoria que não podia ser usado. Ele está guardado como %2.</translation>
    </message>
    <message numerus="yes">
        <source>Started %1 in place of a journal that could not be used. It is kept as %2 and had %n entries.</source>
        <comment>time, file</comment>
        <translation>
            <numerusform>Iniciado em %1, no lugar de um registro de auditoria que não podia ser usado. Ele está guardado como %2 e tinha %n entrada.</numerusform>
            <numerusform>Iniciado em %1, no lugar de um registro de auditoria que não podia ser usado. Ele está guardado como %2 e tinha %n entradas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::times</name>
    <message>
        <source>just now</source>
        <translation>agora mesmo</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>há %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>há %1 h</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ontem</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <comment>2 or more</comment>
        <translation>
            <numerusform>há %n dia</numerusform>
            <numerusform>há %n dias</numerusform>
        </translation>
    </message>
    <message>
        <source>in less than a minute</source>
        <translation>em menos de um minuto</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation>em %1 min</translation>
    </message>
    <message>
        <source>in %1 h</source>
        <translation>em %1 h</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>amanhã</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <comment>2 or more</comment>
        <translation>
            <numerusform>em %n dia</numerusform>
            <numerusform>em %n dias</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconhecido</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time of day</comment>
        <translation>%1, às %2</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm:ss</source>
        <comment>QDateTime format, exact local time</comment>
        <translation>d &apos;de&apos; MMM &apos;de&apos; yyyy, &apos;às&apos; HH:mm:ss</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>local time, offset from UTC</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>QDate format</comment>
        <translation>d &apos;de&apos; MMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>days and hours</comment>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>as good as never</source>
        <translation>praticamente nunca</translation>
    </message>
    <message>
        <source>The server&apos;s clock is %1 ahead of this computer&apos;s.</source>
        <translation>O relógio do servidor está %1 adiantado em relação ao deste computador.</translation>
    </message>
    <message>
        <source>The server&apos;s clock is %1 behind this computer&apos;s.</source>
        <translation>O relógio do servidor está %1 atrasado em relação ao deste computador.</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>2 or more, how far a clock is off</comment>
        <translation>
            <numerusform>%n dia</numerusform>
            <numerusform>%n dias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <comment>2 or more, how far a clock is off</comment>
        <translation>
            <numerusform>%n ano</numerusform>
            <numerusform>%n anos</numerusform>
        </translation>
    </message>
    <message>
        <source>at %1</source>
        <comment>time of day</comment>
        <translation>às %1</translation>
    </message>
    <message>
        <source>on %1 at %2</source>
        <comment>date, time of day</comment>
        <translation>em %1, às %2</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>time of day, behind “resumes”</comment>
        <translation>às %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time of day, behind “resumes”</comment>
        <translation>em %1, às %2</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm:ss</source>
        <comment>QDateTime format, exact local time, first of a month</comment>
        <translation>d&apos;º de&apos; MMM &apos;de&apos; yyyy, &apos;às&apos; HH:mm:ss</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>QDate format, first of a month</comment>
        <translation>d&apos;º de&apos; MMM &apos;de&apos; yyyy</translation>
    </message>
</context>
</TS>
