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
        <translation>%1 · SHA-256: %2</translation>
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
        <source>%1, all of them match</source>
        <translation>%1, todos conferem</translation>
    </message>
    <message>
        <source>%1, character %2 is another one</source>
        <translation>%1, o caractere %2 é outro</translation>
    </message>
    <message>
        <source>%1, more than there are</source>
        <translation>%1, mais do que existem</translation>
    </message>
    <message>
        <source>%1, so far they match</source>
        <translation>%1, até aqui conferem</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is typed yet; %n characters are asked for.</source>
        <translation>
            <numerusform>Nada foi digitado ainda; pede-se %n caractere.</numerusform>
            <numerusform>Nada foi digitado ainda; pedem-se %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Character %1 is another one than asked for.</source>
        <translation>O caractere %1 é diferente do pedido.</translation>
    </message>
    <message>
        <source>Characters too many: %1.</source>
        <translation>Caracteres a mais: %1.</translation>
    </message>
    <message>
        <source>Characters still missing: %1.</source>
        <translation>Caracteres que faltam: %1.</translation>
    </message>
</context>
<context>
    <name>rd::CheckBar</name>
    <message>
        <source>Check selected rows</source>
        <translation>Marcar as linhas selecionadas</translation>
    </message>
    <message>
        <source>Uncheck all</source>
        <translation>Desmarcar tudo</translation>
    </message>
    <message numerus="yes">
        <source>%n checked</source>
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
        <source>%n no longer checked: revoked meanwhile</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>%n desmarcada: revogada nesse meio-tempo</numerusform>
            <numerusform>%n desmarcadas: revogadas nesse meio-tempo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer checked: gone from the list</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>%n desmarcada: sumiu da lista</numerusform>
            <numerusform>%n desmarcadas: sumiram da lista</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows selected: Space checks them</source>
        <comment>2 or more</comment>
        <translation>
            <numerusform>%n linha selecionada: Espaço a marca</numerusform>
            <numerusform>%n linhas selecionadas: Espaço as marca</numerusform>
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
        <translation>Expirou %1, último uso %2.</translation>
    </message>
    <message>
        <source>Expired %1. Its last use: %2.</source>
        <translation>Expirou %1. Último uso: %2.</translation>
    </message>
    <message>
        <source>Never used, as far as the server reports.</source>
        <translation>Nunca usada, segundo o servidor.</translation>
    </message>
    <message>
        <source>Nobody knows when it was last used: whatever uses it stops working.</source>
        <translation>Não se sabe quando foi usada pela última vez: o que a usa deixa de funcionar.</translation>
    </message>
    <message>
        <source>Used just now, or the server&apos;s times are wrong: whatever uses it stops working.</source>
        <translation>Usada agora mesmo, ou os horários do servidor estão errados: o que a usa deixa de funcionar.</translation>
    </message>
    <message>
        <source>Used %1: whatever uses it stops working.</source>
        <translation>Usada %1: o que a usa deixa de funcionar.</translation>
    </message>
    <message>
        <source>None of them was used in the last 24 hours, as far as the server reports.</source>
        <translation>Nenhuma delas foi usada nas últimas 24 horas, segundo o servidor.</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 were used in the last 24 hours, or nobody knows when: whatever uses them stops working.</source>
        <translation>
            <numerusform>%n de %1 foi usada nas últimas 24 horas, ou não se sabe quando: o que a usa deixa de funcionar.</numerusform>
            <numerusform>%n de %1 foram usadas nas últimas 24 horas, ou não se sabe quando: o que as usa deixa de funcionar.</numerusform>
        </translation>
    </message>
    <message>
        <source>No new tokens from each revocation on. Tokens already issued keep working until about %1.</source>
        <translation>Nenhum token novo a partir de cada revogação. Tokens já emitidos continuam a funcionar até cerca de %1.</translation>
    </message>
    <message>
        <source>No new tokens from each revocation on. Tokens already issued keep working for an hour at most.</source>
        <translation>Nenhum token novo a partir de cada revogação. Tokens já emitidos continuam a funcionar por no máximo uma hora.</translation>
    </message>
    <message>
        <source>No new tokens from now on. Tokens already issued keep working until %1 at the latest.</source>
        <translation>Nenhum token novo a partir de agora. Tokens já emitidos continuam a funcionar no máximo até %1.</translation>
    </message>
    <message>
        <source>No new tokens from now on. Tokens already issued keep working until %1 at the latest; probably none is left.</source>
        <translation>Nenhum token novo a partir de agora. Tokens já emitidos continuam a funcionar no máximo até %1; provavelmente não resta nenhum.</translation>
    </message>
    <message>
        <source>No new tokens from now on. Tokens already issued keep working until %1 at the latest, probably until %2.</source>
        <translation>Nenhum token novo a partir de agora. Tokens já emitidos continuam a funcionar no máximo até %1, provavelmente até %2.</translation>
    </message>
    <message>
        <source>It can&apos;t be undone. A replacement gets a new client ID and secret.</source>
        <translation>Não pode ser desfeito. Uma substituta recebe outro ID de cliente e outro segredo.</translation>
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
        <source>%1, %2 at the present limit. %3</source>
        <comment>how many requests, how long, what stopping does</comment>
        <translation>%1, %2 no limite atual. %3</translation>
    </message>
    <message>
        <source>Revoke Desk is signed in with a pasted token and cannot tell whether it is this credential&apos;s. If it is, you are locked out when it ends.</source>
        <translation>O Revoke Desk está conectado com um token colado e não consegue saber se ele é desta credencial. Se for, você perde o acesso quando ele terminar.</translation>
    </message>
    <message>
        <source>Revoke Desk is signed in with a pasted token and cannot tell whether it is one of theirs. If it is, you are locked out when it ends.</source>
        <translation>O Revoke Desk está conectado com um token colado e não consegue saber se ele é de uma delas. Se for, você perde o acesso quando ele terminar.</translation>
    </message>
    <message>
        <source>This is the credential Revoke Desk is signed in with.</source>
        <translation>Esta é a credencial com que o Revoke Desk está conectado.</translation>
    </message>
    <message>
        <source>Among them is the credential Revoke Desk is signed in with.</source>
        <translation>Entre elas está a credencial com que o Revoke Desk está conectado.</translation>
    </message>
    <message>
        <source>%1 You can still read until the present token ends, then you are locked out.</source>
        <translation>%1 Você ainda pode ler até o token atual terminar; depois perde o acesso.</translation>
    </message>
    <message>
        <source>%1 The present token is about to end: then you are locked out.</source>
        <translation>%1 O token atual está para terminar: depois você perde o acesso.</translation>
    </message>
    <message numerus="yes">
        <source>%1 You can still read for %n minutes, then you are locked out.</source>
        <translation>
            <numerusform>%1 Você ainda pode ler por %n minuto; depois perde o acesso.</numerusform>
            <numerusform>%1 Você ainda pode ler por %n minutos; depois perde o acesso.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is the last active credential: the server may refuse, and it stays active.</source>
        <translation>É a última credencial ativa: o servidor pode recusar, e ela continua ativa.</translation>
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
        <translation>Algo mudou desde que você confirmou. %1</translation>
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
        <source>Permanently revoke %n credentials, with the one that Revoke Desk is signed in with?</source>
        <comment>2 or more</comment>
        <translation>
            <numerusform>Revogar definitivamente %n credencial, incluindo aquela com que o Revoke Desk está conectado?</numerusform>
            <numerusform>Revogar definitivamente %n credenciais, incluindo aquela com que o Revoke Desk está conectado?</numerusform>
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
        <translation>Revogar definitivamente %1, com que o Revoke Desk está conectado?</translation>
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
        <source>%n used just now, or nobody knows when</source>
        <translation>
            <numerusform>%n usada agora mesmo, ou não se sabe quando</numerusform>
            <numerusform>%n usadas agora mesmo, ou não se sabe quando</numerusform>
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
    <message>
        <source>Then %1 pass before the first request; until they are over you can cancel.</source>
        <translation>Depois passam %1 antes da primeira requisição; até lá você pode cancelar.</translation>
    </message>
    <message numerus="yes">
        <source>Other credentials with a name that looks like this one: %n. Go by the client ID.</source>
        <translation>
            <numerusform>Outra credencial com nome parecido com este: %n. Guie-se pelo ID de cliente.</numerusform>
            <numerusform>Outras credenciais com nome parecido com este: %n. Guie-se pelo ID de cliente.</numerusform>
        </translation>
    </message>
    <message>
        <source>The name mixes letters of several scripts. Go by the client ID.</source>
        <translation>O nome mistura letras de vários alfabetos. Guie-se pelo ID de cliente.</translation>
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
        <translation>Para continuar, digite o ID de cliente</translation>
    </message>
    <message numerus="yes">
        <source>To continue, type the last %n characters of the client ID</source>
        <translation>
            <numerusform>Para continuar, digite o último caractere do ID de cliente (%n)</numerusform>
            <numerusform>Para continuar, digite os últimos %n caracteres do ID de cliente</numerusform>
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
        <source>and the whole client ID of the credential that Revoke Desk is signed in with</source>
        <translation>e o ID de cliente inteiro da credencial com que o Revoke Desk está conectado</translation>
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
        <source>Names here that may be taken for another one: %n. Go by the client IDs.</source>
        <translation>
            <numerusform>Nomes aqui que podem ser confundidos com outro: %n. Guie-se pelos IDs de cliente.</numerusform>
            <numerusform>Nomes aqui que podem ser confundidos com outro: %n. Guie-se pelos IDs de cliente.</numerusform>
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
        <source>The list is not complete: only these are revoked, and there may be others that you have not seen.</source>
        <translation>A lista não está completa: só estas são revogadas, e pode haver outras que você não viu.</translation>
    </message>
    <message>
        <source>%1; the server has not told its limit yet, so how long that takes is not known. %2</source>
        <comment>how many requests, what stopping does</comment>
        <translation>%1; o servidor ainda não informou o limite, por isso não se sabe quanto tempo leva. %2</translation>
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
        <translation>conectado com ela, fica por último</translation>
    </message>
    <message>
        <source>the last active one, may be refused</source>
        <translation>a última ativa, pode ser recusada</translation>
    </message>
    <message>
        <source>hidden by the filter</source>
        <translation>oculta pelo filtro</translation>
    </message>
    <message numerus="yes">
        <source>These are left of a run that was confirmed at %1. Nothing more is sent until you confirm them.</source>
        <translation>
            <numerusform>Esta é a que resta de uma execução já confirmada (%1). Nada mais é enviado até que você a confirme.</numerusform>
            <numerusform>Estas são as que restam de uma execução já confirmada (%1). Nada mais é enviado até que você as confirme.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 One of them is wrong, so the more recent use counts.</source>
        <comment>how far the server&apos;s clock is off</comment>
        <translation>%1 Um deles está errado; por isso vale o uso mais recente.</translation>
    </message>
    <message numerus="yes">
        <source>Revoked here before, but still not revoked in the server&apos;s list: %n.</source>
        <translation>
            <numerusform>Revogada aqui antes, mas ainda não revogada na lista do servidor: %n.</numerusform>
            <numerusform>Revogadas aqui antes, mas ainda não revogadas na lista do servidor: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::CredentialCells</name>
    <message>
        <source>Revoked · tokens end %1 (%2)</source>
        <translation>Revogada · tokens terminam %1 (%2)</translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation>O servidor diz: %1</translation>
    </message>
    <message>
        <source>Tokens issued before the revocation end at the latest:
%1
%2</source>
        <translation>Tokens emitidos antes da revogação terminam no máximo:
%1
%2</translation>
    </message>
    <message>
        <source>Probably already at %1, judging by the last use.</source>
        <translation>Provavelmente já em %1, a julgar pelo último uso.</translation>
    </message>
    <message>
        <source>Another credential has this name or one that looks like it: compare the client ID.</source>
        <translation>Outra credencial tem este nome ou um parecido: compare o ID de cliente.</translation>
    </message>
    <message>
        <source>Revoke Desk is signed in with this credential.</source>
        <translation>O Revoke Desk está conectado com esta credencial.</translation>
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
        <translation>ID de cliente</translation>
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
        <translation>A última credencial ativa: o servidor pode recusar a revogação dela.</translation>
    </message>
    <message>
        <source>Revoked → %1</source>
        <comment>in a narrow column; until when tokens live</comment>
        <translation>Revogada → %1</translation>
    </message>
    <message>
        <source>%1 · revoked here at %2</source>
        <comment>status by the list, time of the revocation</comment>
        <translation>%1 · revogada aqui: %2</translation>
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
        <translation>parecida</translation>
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
        <translation>Copiar &amp;ID de cliente</translation>
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
        <source>No credential could be loaded.</source>
        <translation>Nenhuma credencial pôde ser carregada.</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>&amp;Marcar</translation>
    </message>
    <message>
        <source>Unchec&amp;k</source>
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
        <source>Here on this computer</source>
        <translation>Neste computador</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Choose a credential to see it here.</source>
        <translation>Escolha uma credencial para vê-la aqui.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID de cliente</translation>
    </message>
    <message>
        <source>Copy client ID</source>
        <translation>Copiar ID de cliente</translation>
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
        <source>⚠ Another credential has this name or one that looks like it. Compare the client ID.</source>
        <translation>⚠ Outra credencial tem este nome ou um parecido. Compare o ID de cliente.</translation>
    </message>
    <message>
        <source>Revoke Desk is signed in with this credential.</source>
        <translation>O Revoke Desk está conectado com esta credencial.</translation>
    </message>
    <message>
        <source>Its tokens</source>
        <translation>Os tokens dela</translation>
    </message>
    <message>
        <source>If you revoke it now</source>
        <translation>Se você a revogar agora</translation>
    </message>
    <message>
        <source>No earlier action on this credential.</source>
        <translation>Nenhuma ação anterior nesta credencial.</translation>
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
        <source>The server does not tell when it was last used: take it as in use now.</source>
        <translation>O servidor não diz quando foi usada pela última vez: considere-a em uso agora.</translation>
    </message>
    <message>
        <source>Last used %1: if anything still uses it, that stops getting tokens at once.</source>
        <translation>Último uso %1: se algo ainda a usa, deixa de obter tokens na hora.</translation>
    </message>
    <message>
        <source>Last used %1: whatever uses it stops getting tokens at once.</source>
        <translation>Último uso %1: o que a usa deixa de obter tokens na hora.</translation>
    </message>
    <message>
        <source>Tokens already issued keep working until %1 at the latest.</source>
        <translation>Tokens já emitidos continuam a funcionar no máximo até %1.</translation>
    </message>
    <message>
        <source>Tokens already issued have probably ended; %1 is the latest.</source>
        <translation>Tokens já emitidos provavelmente já terminaram; o mais tardar em %1.</translation>
    </message>
    <message>
        <source>Tokens already issued keep working until %1 at the latest, probably until %2.</source>
        <translation>Tokens já emitidos continuam a funcionar no máximo até %1, provavelmente até %2.</translation>
    </message>
    <message>
        <source>Revoke Desk is signed in with it: you are locked out when the present token ends.</source>
        <translation>O Revoke Desk está conectado com ela: você perde o acesso quando o token atual terminar.</translation>
    </message>
    <message>
        <source>It can&apos;t be undone. A replacement gets a new client ID and secret.</source>
        <translation>Não pode ser desfeito. Uma substituta recebe outro ID de cliente e outro segredo.</translation>
    </message>
    <message>
        <source>When it was revoked is not known on this computer. Tokens issued before live at most one hour longer than it did.</source>
        <translation>Este computador não sabe quando ela foi revogada. Tokens emitidos antes vivem no máximo uma hora a mais do que ela.</translation>
    </message>
    <message>
        <source>Every token issued before the revocation had ended by %1.</source>
        <translation>Todo token emitido antes da revogação já tinha terminado em %1.</translation>
    </message>
    <message>
        <source>Tokens issued before end at %1 at the latest (in %2).</source>
        <translation>Tokens emitidos antes terminam no máximo em %1 (em %2).</translation>
    </message>
    <message>
        <source>Tokens issued before end at %1 at the latest (in %2); judging by the last use they have probably ended.</source>
        <translation>Tokens emitidos antes terminam no máximo em %1 (em %2); a julgar pelo último uso, provavelmente já terminaram.</translation>
    </message>
    <message>
        <source>Tokens issued before end at %1 at the latest (in %2), probably %3.</source>
        <translation>Tokens emitidos antes terminam no máximo em %1 (em %2), provavelmente %3.</translation>
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
        <source>%1 (active for the server)</source>
        <comment>Expired</comment>
        <translation>%1 (ativa para o servidor)</translation>
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
        <source>Choose a single one to see it here.</source>
        <translation>Escolha apenas uma para vê-la aqui.</translation>
    </message>
    <message>
        <source>%1 · revoked here at %2</source>
        <comment>status by the list, time of the revocation</comment>
        <translation>%1 · revogada aqui: %2</translation>
    </message>
    <message>
        <source>%1 · outcome of a revocation unknown</source>
        <comment>status by the list</comment>
        <translation>%1 · resultado de uma revogação desconhecido</translation>
    </message>
    <message>
        <source>⚠ %1 It stays marked until the list says that it is revoked, or says twice that it is not. Refresh to read the list again.</source>
        <translation>⚠ %1 A marca fica até a lista dizer que a credencial está revogada, ou dizer duas vezes que não está. Atualize para ler a lista de novo.</translation>
    </message>
    <message>
        <source>A revocation was sent from here at %1, and its outcome is unknown. The server&apos;s list says “%2”.</source>
        <translation>Uma revogação foi enviada daqui (%1), e o resultado é desconhecido. A lista do servidor diz “%2”.</translation>
    </message>
    <message>
        <source>⚠ %1 Refresh to read the list again.</source>
        <translation>⚠ %1 Atualize para ler a lista de novo.</translation>
    </message>
    <message>
        <source>If the revocation holds: %1</source>
        <translation>Se a revogação valer: %1</translation>
    </message>
    <message>
        <source>Revoked here at %1; the server&apos;s list still says “%2”.</source>
        <translation>Revogada aqui (%1); a lista do servidor ainda diz “%2”.</translation>
    </message>
    <message>
        <source>%1 %2 By that clock the end is %3.</source>
        <comment>when tokens end, how far the server&apos;s clock is off, when by it</comment>
        <translation>%1 %2 Segundo esse relógio, o fim é %3.</translation>
    </message>
    <message>
        <source>Recorded without a key</source>
        <translation>Registrado sem chave</translation>
    </message>
    <message>
        <source>Not proved: written without the journal&apos;s key. It counts for nothing.</source>
        <translation>Sem prova: escrito sem a chave do diário. Não vale nada.</translation>
    </message>
    <message>
        <source>Not proved: its key is not at hand. It counts for nothing.</source>
        <translation>Sem prova: a chave não está disponível. Não vale nada.</translation>
    </message>
    <message>
        <source>Not proved: it was changed after it was written. It counts for nothing.</source>
        <translation>Sem prova: alterado depois de escrito. Não vale nada.</translation>
    </message>
    <message>
        <source>Not proved: its plan is not the one that was confirmed. It counts for nothing.</source>
        <translation>Sem prova: o plano não é o que foi confirmado. Não vale nada.</translation>
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
        <source>Live credentials. What is revoked here stops working for real.</source>
        <translation>Credenciais reais. O que é revogado aqui deixa de funcionar de verdade.</translation>
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
        <source>A server that you chose. Its credentials may be live.</source>
        <translation>Um servidor que você escolheu. As credenciais podem ser reais.</translation>
    </message>
</context>
<context>
    <name>rd::FilterBar</name>
    <message>
        <source>Filter name or client ID…</source>
        <translation>Filtrar por nome ou ID de cliente…</translation>
    </message>
    <message>
        <source>Filter name or client ID</source>
        <translation>Filtrar por nome ou ID de cliente</translation>
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
        <translation>qualquer hora</translation>
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
        <source>not in 30 days</source>
        <comment>last use filter</comment>
        <translation>não em 30 dias</translation>
    </message>
    <message>
        <source>never</source>
        <comment>last use filter</comment>
        <translation>nunca</translation>
    </message>
    <message>
        <source>St&amp;atus:</source>
        <translation>Si&amp;tuação:</translation>
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
        <translation>Revogar uma credencial</translation>
    </message>
    <message>
        <source>Choose the credential in the list and press Revoke or the Delete key. Read what it breaks, type what is asked for, and press the revoke button with Space or a click; Enter never revokes. A revocation is immediate and can&apos;t be undone. You can stop while nothing is on its way; what is revoked stays revoked.</source>
        <translation>Escolha a credencial na lista e pressione Revogar ou a tecla Delete. Leia o que deixa de funcionar, digite o que é pedido e pressione o botão de revogar com Espaço ou um clique; Enter nunca revoga. Uma revogação é imediata e não pode ser desfeita. Você pode parar enquanto nada estiver a caminho; o que foi revogado continua revogado.</translation>
    </message>
    <message>
        <source>After a revocation</source>
        <translation>Depois de uma revogação</translation>
    </message>
    <message>
        <source>No new token can be had with the credential. Tokens that were issued before live on for up to an hour: the row and the details count down to that end. “At the latest” is guaranteed; “probably” follows from the last use as the server reports it, which may lag.</source>
        <translation>Nenhum token novo pode ser obtido com a credencial. Tokens emitidos antes vivem por até uma hora: a linha e os detalhes contam até esse fim. “No máximo” é garantido; “provavelmente” vem do último uso informado pelo servidor, que pode estar atrasado.</translation>
    </message>
    <message>
        <source>What the outcomes mean</source>
        <translation>O que os resultados significam</translation>
    </message>
    <message>
        <source>Revoked: the server said so. Revoked, reply lost: the answer got lost, and the list says revoked. Was already revoked: nothing had to be done. Refused: the server said no, and the list says that it is still active. Still active: there was no usable answer, and two readings say that nothing was revoked. Not found: the server does not know it. Unknown: it could not be read back yet; check again. Not attempted: nothing was sent.</source>
        <translation>Revogada: o servidor confirmou. Revogada, resposta perdida: a resposta se perdeu, e a lista diz revogada. Já estava revogada: nada precisou ser feito. Recusada: o servidor disse não, e a lista diz que continua ativa. Ainda ativa: não houve resposta utilizável, e duas leituras dizem que nada foi revogado. Não encontrada: o servidor não a conhece. Desconhecido: ainda não pôde ser relida; verifique de novo. Não tentada: nada foi enviado.</translation>
    </message>
    <message>
        <source>When the server asks to wait</source>
        <translation>Quando o servidor pede para esperar</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Where things stand</source>
        <translation>Onde ficam as coisas</translation>
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
        <source>Revoking several</source>
        <translation>Revogar várias</translation>
    </message>
    <message>
        <source>Check them: with their boxes, with Space on the selected rows, all that the filter shows with Ctrl+Shift+A, or by client IDs in a text that you paste with Ctrl+Shift+V. What is checked stays checked whatever the list shows; Revoke says how many that are, and the confirmation shows every one of them. What is revoked by others or gone from the list is no longer checked.</source>
        <translation>Marque-as: com as caixas, com Espaço nas linhas selecionadas, tudo o que o filtro mostra com Ctrl+Shift+A, ou por IDs de cliente em um texto colado com Ctrl+Shift+V. O que está marcado continua marcado, mostre a lista o que mostrar; Revogar diz quantas são, e a confirmação mostra cada uma delas. O que outros revogam ou some da lista deixa de estar marcado.</translation>
    </message>
    <message>
        <source>F5 refresh · Ctrl+F filter · Esc clear the filter · Enter details · Space check · Delete revoke… · Ctrl+C copy the row · F6 next pane · F1 this help</source>
        <translation>F5 atualizar · Ctrl+F filtrar · Esc limpar o filtro · Enter detalhes · Espaço marcar · Delete revogar… · Ctrl+C copiar a linha · F6 próximo painel · F1 esta ajuda</translation>
    </message>
    <message>
        <source>The program waits as long as the server asks, counts down, and goes on by itself; a wait of more than ten minutes is for you to accept. Stop waits for the answers that are under way and reads back what is in doubt; pressed again it ends at once. Pause sends nothing more until you resume.</source>
        <translation>O programa espera o tempo que o servidor pedir, faz a contagem regressiva e continua sozinho; uma espera de mais de dez minutos precisa da sua confirmação. Parar aguarda as respostas em andamento e relê o que está em dúvida; apertado de novo, termina na hora. Pausar não envia mais nada até você retomar.</translation>
    </message>
    <message>
        <source>While a run goes on</source>
        <translation>Durante uma execução</translation>
    </message>
    <message>
        <source>One other credential can be revoked at a time: choose it and press Revoke. It goes before what the run has not sent yet. What a run did not finish before the program ended is shown at the next start; what is left of it is sent only after you confirm it again. Check again only reads.</source>
        <translation>É possível revogar outra credencial por vez: escolha-a e aperte Revogar. Ela passa à frente do que a execução ainda não enviou. O que uma execução não terminou antes de o programa fechar aparece no próximo início; o que resta dela só é enviado depois que você confirmar de novo. Verificar de novo apenas lê.</translation>
    </message>
    <message>
        <source>Practice is a server inside the program with made-up credentials. Its menu opens a panel that makes it refuse, fail, ask to wait, lose requests or replies, never answer, or be gone for a while, so that you know what that looks like before it matters. Nothing there touches a real environment.</source>
        <translation>O Treino é um servidor dentro do programa, com credenciais fictícias. O menu dele abre um painel que o faz recusar, falhar, mandar esperar, perder requisições ou respostas, nunca responder ou sumir por um tempo, para que você saiba como isso se parece antes que importe. Nada ali toca um ambiente real.</translation>
    </message>
    <message>
        <source>What the journal proves</source>
        <translation>O que o diário prova</translation>
    </message>
    <message>
        <source>Each entry is chained to the one before with a key in the keychain, which also keeps where the journal ended last. Help, Check the journal, or the program started with --verify-journal, shows whether an entry was changed, the end cut off, or an older copy put back. A journal that was changed does not keep you from revoking; the program tells you at every start until you accept it, and no check calls it intact again. Where its file was altered, moved or deleted, nothing is sent until you begin a new journal; the old file keeps its place under another name. Entries that lack the key although others have it count for nothing, and no run of theirs is resumed. It proves nothing against somebody who can write to your keychain. In Practice, and signed in for this session only, there is no key, and the check says so.</source>
        <translation>Cada entrada é encadeada à anterior com uma chave do chaveiro, que também guarda onde o diário terminou por último. Ajuda, Verificar o diário, ou o programa iniciado com --verify-journal, mostra se uma entrada foi alterada, se o fim foi cortado ou se uma cópia mais antiga foi posta no lugar. Um diário alterado não impede você de revogar; o programa avisa a cada início até que você o aceite, e nenhuma verificação volta a chamá-lo de íntegro. Se o arquivo dele foi alterado, movido ou apagado, nada é enviado até você começar um novo diário; o arquivo antigo continua lá, com outro nome. Entradas sem chave, quando outras a têm, não valem nada, e nenhuma execução delas é retomada. Ele não prova nada contra quem puder escrever no seu chaveiro. No Treino, e com a entrada só para esta sessão, não há chave, e a verificação diz isso.</translation>
    </message>
    <message>
        <source>Secrets and tokens, and a proxy&apos;s password, are in this computer&apos;s keychain and nowhere else. What was intended, sent and answered is in the journal of the data folder, before and after each revocation; it holds no secret. After a crash the next start reads back what is in doubt. A kept secret is sent only where it was typed for: when an environment&apos;s address, proxy or CA file was changed outside the program, it asks for the secret again.</source>
        <translation>Os segredos, os tokens e a senha de um proxy ficam no chaveiro deste computador e em nenhum outro lugar. O que se pretendeu, enviou e obteve como resposta fica no diário da pasta de dados, antes e depois de cada revogação; ele não contém segredos. Depois de uma falha, o próximo início relê o que está em dúvida. Um segredo guardado só é enviado para onde foi digitado: quando o endereço, o proxy ou o arquivo de CA de um ambiente foi alterado fora do programa, ele pede o segredo de novo.</translation>
    </message>
    <message>
        <source>When it locks itself</source>
        <translation>Quando ele se bloqueia</translation>
    </message>
    <message>
        <source>Where you or your organisation want it (Edit, Settings), the window hides its data when nobody has used it for some minutes, or when the computer&apos;s screen is locked. Open dialogs are closed as with Esc; a confirmation comes back afterwards. A run goes on; the five seconds before its first request count only while you can see them. Unlock reads your secret from the keychain; where it has none, type it.</source>
        <translation>Onde você ou sua organização assim querem (Editar, Configurações), a janela oculta os dados quando ninguém a usa por alguns minutos ou quando a tela do computador é bloqueada. As caixas abertas são fechadas como com Esc; uma confirmação volta depois. Uma execução continua; os cinco segundos antes da primeira requisição só contam enquanto você pode vê-los. Desbloquear lê o seu segredo do chaveiro; se ele não o tiver, digite-o.</translation>
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
        <source>Client &amp;secret, or the token that you signed in with:</source>
        <translation>&amp;Segredo do cliente, ou o token com que você entrou:</translation>
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
        <source>This computer&apos;s keychain did not give it: type it.</source>
        <translation>O chaveiro deste computador não o forneceu: digite-o.</translation>
    </message>
    <message>
        <source>That is not what you signed in with. If you don&apos;t have it any more, close the window: the next start lets you sign in anew.</source>
        <translation>Não foi com isso que você entrou. Se você não o tem mais, feche a janela: no próximo início você pode entrar de novo.</translation>
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
        <source>The keychain did not delete everything of this environment.</source>
        <translation>O chaveiro não apagou tudo deste ambiente.</translation>
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
        <translation>O servidor de treino não pôde ser iniciado.</translation>
    </message>
    <message>
        <source>Its state in the data folder cannot be read or written. Check that the disk is not full and that the folder “practice” there is yours, then try again.</source>
        <translation>O estado dele na pasta de dados não pode ser lido ou gravado. Verifique se o disco não está cheio e se a pasta “practice” é sua e tente de novo.</translation>
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
        <translation>&amp;Copiar ID de cliente</translation>
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
        <source>&amp;Answer as usual</source>
        <translation>Responder &amp;normalmente</translation>
    </message>
    <message>
        <source>&amp;End all tokens now (401)</source>
        <translation>Encerrar &amp;todos os tokens agora (401)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation>O idioma muda no próximo início.</translation>
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
        <source>Finds, revokes and proves revoked the API credentials of the Dinie API. Under the MIT license. Built on Qt %1.</source>
        <translation>Encontra, revoga e prova revogadas as credenciais de API da Dinie. Sob a licença MIT. Feito com Qt %1.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Entre primeiro.</translation>
    </message>
    <message>
        <source>Nothing can be revoked while the journal cannot be used.</source>
        <translation>Nada pode ser revogado enquanto o diário não puder ser usado.</translation>
    </message>
    <message>
        <source>Choose a credential in the list.</source>
        <translation>Escolha uma credencial na lista.</translation>
    </message>
    <message>
        <source>This credential is revoked already.</source>
        <translation>Esta credencial já está revogada.</translation>
    </message>
    <message>
        <source>Revoke Desk – %1 (%2)</source>
        <translation>Revoke Desk – %1 (%2)</translation>
    </message>
    <message>
        <source>The server wants a new sign-in. Until then nothing can be read or revoked.</source>
        <translation>O servidor quer que você entre de novo. Até lá nada pode ser lido nem revogado.</translation>
    </message>
    <message>
        <source>The address that was typed did not answer; %1 did, and is used from now on.</source>
        <translation>O endereço digitado não respondeu; %1 respondeu e é usado a partir de agora.</translation>
    </message>
    <message>
        <source>Opens a confirmation. Nothing is revoked without it.</source>
        <translation>Abre uma confirmação. Nada é revogado sem ela.</translation>
    </message>
    <message>
        <source>Revocation under way</source>
        <translation>Revogação em andamento</translation>
    </message>
    <message>
        <source>The revocation in %1 has no outcome yet.</source>
        <translation>A revogação em %1 ainda não tem resultado.</translation>
    </message>
    <message>
        <source>Wait for the outcome</source>
        <translation>Esperar o resultado</translation>
    </message>
    <message>
        <source>Forget %1 (%2)?</source>
        <translation>Esquecer %1 (%2)?</translation>
    </message>
    <message>
        <source>Its address, its secret and its token are deleted from this computer. The journal keeps what was revoked there, and no credential changes on the server.</source>
        <translation>O endereço, o segredo e o token dele são apagados deste computador. O diário guarda o que foi revogado ali, e nenhuma credencial muda no servidor.</translation>
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
        <source>If you leave now, nothing more is sent, and what was sent is read back when you open this environment again.</source>
        <translation>Se você sair agora, nada mais é enviado, e o que foi enviado é relido quando você abrir este ambiente de novo.</translation>
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
        <source>The revocation could not begin.</source>
        <translation>A revogação não pôde começar.</translation>
    </message>
    <message>
        <source>Signed in to %1 for this session only: the keychain holds nothing, and the next start asks again.</source>
        <translation>Conectado a %1 somente nesta sessão: o chaveiro não guarda nada, e o próximo início pergunta de novo.</translation>
    </message>
    <message>
        <source>Check the &amp;journal</source>
        <translation>Verificar o &amp;diário</translation>
    </message>
    <message>
        <source>The journal</source>
        <translation>O diário</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sair da conta</translation>
    </message>
    <message>
        <source>You are signed out of %1, but the keychain did not delete the token.</source>
        <translation>Você saiu da conta em %1, mas o chaveiro não apagou o token.</translation>
    </message>
    <message>
        <source>A token ends by itself, at the latest an hour after it was issued. To delete it now, unlock the keychain, sign in and sign out again.</source>
        <translation>Um token expira sozinho, no máximo uma hora depois de emitido. Para apagá-lo agora, desbloqueie o chaveiro, entre e saia da conta de novo.</translation>
    </message>
    <message>
        <source>Check or uncheck &amp;selected rows</source>
        <translation>Marcar ou desmarcar as linhas &amp;selecionadas</translation>
    </message>
    <message>
        <source>Check &amp;all that the filter shows</source>
        <translation>Marcar &amp;tudo o que o filtro mostra</translation>
    </message>
    <message>
        <source>&amp;Uncheck all</source>
        <translation>D&amp;esmarcar tudo</translation>
    </message>
    <message>
        <source>Several rows are selected. Check those that you want to revoke, with Space.</source>
        <translation>Há várias linhas selecionadas. Marque com Espaço as que você quer revogar.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Revoke %n checked…</source>
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
        <source>Choose by &amp;pasted client IDs…</source>
        <translation>Escolher por IDs de cliente c&amp;olados…</translation>
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
        <source>Two revocations are under way. Wait for the outcome of one, or stop it.</source>
        <translation>Há duas revogações em andamento. Espere o resultado de uma delas ou pare-a.</translation>
    </message>
    <message>
        <source>A revocation is under way. Until its outcome is known, one other credential at a time can be revoked.</source>
        <translation>Há uma revogação em andamento. Até que o resultado seja conhecido, só é possível revogar outra credencial por vez.</translation>
    </message>
    <message>
        <source>It is part of the revocation that is under way. Wait for its outcome, or stop it.</source>
        <translation>Ela faz parte da revogação em andamento. Espere o resultado ou pare-a.</translation>
    </message>
    <message>
        <source>&amp;Details of the run…</source>
        <translation>&amp;Detalhes da execução…</translation>
    </message>
    <message>
        <source>A revocation has no outcome yet.</source>
        <translation>Uma revogação ainda não tem resultado.</translation>
    </message>
    <message>
        <source>In the background it goes on, and you are told when it ends or needs you. If it is paused and saved, nothing more is sent; the next start reads back what was sent and offers to go on.</source>
        <translation>Em segundo plano ela continua, e você é avisado quando terminar ou precisar de você. Se for pausada e salva, nada mais é enviado; o próximo início relê o que foi enviado e oferece continuar.</translation>
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
        <source>&amp;Pause, save and close</source>
        <translation>&amp;Pausar, salvar e fechar</translation>
    </message>
    <message>
        <source>Check for &amp;updates…</source>
        <translation>Procurar at&amp;ualizações…</translation>
    </message>
    <message>
        <source>Check for updates</source>
        <translation>Procurar atualizações</translation>
    </message>
    <message>
        <source>You have version %1.</source>
        <translation>Você tem a versão %1.</translation>
    </message>
    <message>
        <source>Revoke Desk never looks for updates by itself. Your browser shows which version is the latest: %1</source>
        <translation>O Revoke Desk nunca procura atualizações sozinho. Seu navegador mostra qual é a versão mais recente: %1</translation>
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
        <source>No browser could be opened.</source>
        <translation>Não foi possível abrir um navegador.</translation>
    </message>
    <message>
        <source>Open this address yourself: %1</source>
        <translation>Abra você mesmo este endereço: %1</translation>
    </message>
    <message>
        <source>&amp;Let things go wrong…</source>
        <translation>&amp;Deixar algo dar errado…</translation>
    </message>
    <message>
        <source>%1 New entries of the journal are chained without a key.</source>
        <comment>a sentence, then this one</comment>
        <translation>%1 As novas entradas do diário são encadeadas sem chave.</translation>
    </message>
    <message>
        <source>Accept the journal</source>
        <translation>Aceitar o diário</translation>
    </message>
    <message>
        <source>Accept the journal as it is now?</source>
        <translation>Aceitar o diário como está agora?</translation>
    </message>
    <message>
        <source>Keep the warning</source>
        <translation>Manter o aviso</translation>
    </message>
    <message>
        <source>Begin a new journal</source>
        <translation>Começar um novo diário</translation>
    </message>
    <message>
        <source>Begin a new journal?</source>
        <translation>Começar um novo diário?</translation>
    </message>
    <message>
        <source>The file that can&apos;t be used gets another name and stays in the data folder; nothing is deleted. The new journal&apos;s first entry says why it began. The history on this computer starts over.</source>
        <translation>O arquivo que não pode ser usado recebe outro nome e fica na pasta de dados; nada é excluído. A primeira entrada do novo diário diz por que ele começou. O histórico neste computador recomeça.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Agora não</translation>
    </message>
    <message>
        <source>The run cannot go on.</source>
        <translation>A execução não pode continuar.</translation>
    </message>
    <message>
        <source>&amp;Policies…</source>
        <translation>&amp;Políticas…</translation>
    </message>
    <message numerus="yes">
        <source>Nobody used it for %n minute(s).</source>
        <translation>
            <numerusform>Ninguém o usou por %n minuto.</numerusform>
            <numerusform>Ninguém o usou por %n minutos.</numerusform>
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
        <source>A run goes on.</source>
        <translation>Uma execução continua.</translation>
    </message>
    <message>
        <source>A run waits for you. Unlock to see what for.</source>
        <translation>Uma execução espera por você. Desbloqueie para ver por quê.</translation>
    </message>
    <message>
        <source>Kept secrets</source>
        <translation>Segredos guardados</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>The settings can&apos;t be written.</source>
        <translation>As configurações não podem ser gravadas.</translation>
    </message>
    <message>
        <source>What you changed holds until Revoke Desk is closed. Check that the disk is not full and that the file and its folder are yours: %1</source>
        <translation>O que você mudou vale até o Revoke Desk ser fechado. Verifique se o disco não está cheio e se o arquivo e a pasta são seus: %1</translation>
    </message>
    <message numerus="yes">
        <source>Your organisation does not want secrets to be kept, but the keychain did not delete those of %n environment(s): %1.</source>
        <translation>
            <numerusform>Sua organização não quer que segredos sejam guardados, mas o chaveiro não apagou os de %n ambiente: %1.</numerusform>
            <numerusform>Sua organização não quer que segredos sejam guardados, mas o chaveiro não apagou os de %n ambientes: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are not used. Unlock the keychain; the next start of Revoke Desk deletes them, as soon as you sign in.</source>
        <translation>Eles não são usados. Desbloqueie o chaveiro; o próximo início do Revoke Desk os apaga assim que você entrar.</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Configurações…</translation>
    </message>
    <message>
        <source>None of them is active in the list any more.</source>
        <translation>Nenhuma delas continua ativa na lista.</translation>
    </message>
    <message>
        <source>The warning goes away, but that it was changed, and that you accepted it, stays in the journal for good: no check calls it intact again. What was there before can&apos;t be brought back by this; keep a copy of the data folder first.</source>
        <translation>O aviso desaparece, mas fica no diário para sempre que ele foi alterado e que você aceitou isso: nenhuma verificação volta a chamá-lo de íntegro. Isso não traz de volta o que havia antes; guarde primeiro uma cópia da pasta de dados.</translation>
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
        <translation>sem alteração</translation>
    </message>
    <message>
        <source>They hold for this environment alone. A CA file adds to the certificates that the system trusts. The proxy&apos;s password is kept where the secret is kept.</source>
        <translation>Valem só para este ambiente. Um arquivo de CA se soma aos certificados em que o sistema confia. A senha do proxy é guardada onde o segredo é guardado.</translation>
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
        <source>◐ %n under way</source>
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
        <source>Takes the whole limit as soon as it is there. Others that use it may have to wait.</source>
        <translation>Usa todo o limite assim que ele está disponível. Quem mais o usa pode ter de esperar.</translation>
    </message>
    <message>
        <source>Leaves a fifth of the server&apos;s limit to whatever else uses it.</source>
        <translation>Deixa um quinto do limite do servidor para quem mais o usa.</translation>
    </message>
    <message>
        <source>After a leak, Fast is sooner done.</source>
        <translation>Depois de um vazamento, o ritmo Rápido termina antes.</translation>
    </message>
</context>
<context>
    <name>rd::PasteDialog</name>
    <message>
        <source>Choose by pasted client IDs</source>
        <translation>Escolher por IDs de cliente colados</translation>
    </message>
    <message>
        <source>That is more than 1 MB of text. Paste the part that names the credentials.</source>
        <translation>São mais de 1 MB de texto. Cole só a parte que cita as credenciais.</translation>
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
        <source>&amp;Paste text that names client IDs:</source>
        <translation>&amp;Cole um texto que cite IDs de cliente:</translation>
    </message>
    <message>
        <source>Client IDs found in the text</source>
        <translation>IDs de cliente encontrados no texto</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID de cliente</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Aqui</translation>
    </message>
    <message>
        <source>Named</source>
        <translation>Citado</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Something in this text looks like a secret. It was replaced by ••• and is kept nowhere here. Treat it as leaked: whoever could read the text can use it.</source>
        <translation>Algo neste texto parece um segredo. Foi substituído por ••• e não fica guardado em lugar nenhum aqui. Considere-o vazado: quem pôde ler o texto pode usá-lo.</translation>
    </message>
    <message numerus="yes">
        <source>%n places in this text look like secrets. They were replaced by ••• and are kept nowhere here. Treat them as leaked: whoever could read the text can use them.</source>
        <comment>2 or more</comment>
        <translation>
            <numerusform>%n trecho deste texto parece um segredo. Foi substituído por ••• e não fica guardado em lugar nenhum aqui. Considere-o vazado: quem pôde ler o texto pode usá-lo.</numerusform>
            <numerusform>%n trechos deste texto parecem segredos. Foram substituídos por ••• e não ficam guardados em lugar nenhum aqui. Considere-os vazados: quem pôde ler o texto pode usá-los.</numerusform>
        </translation>
    </message>
    <message>
        <source>Several client IDs here differ from it in upper and lower case only</source>
        <translation>Vários IDs de cliente daqui só diferem dele em maiúsculas e minúsculas</translation>
    </message>
    <message>
        <source>%1. Did you mean %2?</source>
        <comment>not found; a client ID that differs by one character</comment>
        <translation>%1. Você quis dizer %2?</translation>
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
        <source>The list is still loading. What is not found may yet come.</source>
        <translation>A lista ainda está carregando. O que não foi encontrado ainda pode aparecer.</translation>
    </message>
    <message>
        <source>The list is not complete. What is not found may be there all the same.</source>
        <translation>A lista não está completa. O que não foi encontrado pode existir mesmo assim.</translation>
    </message>
    <message>
        <source>Check</source>
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
        <source>Revoked already</source>
        <translation>Já revogada</translation>
    </message>
    <message>
        <source>Not in this environment</source>
        <translation>Não existe neste ambiente</translation>
    </message>
    <message>
        <source>Not in what is loaded so far</source>
        <translation>Fora do que foi carregado até agora</translation>
    </message>
    <message>
        <source>Client IDs are looked up in the list as soon as they are here.</source>
        <translation>Os IDs de cliente são procurados na lista assim que estiverem aqui.</translation>
    </message>
    <message>
        <source>The text names no client ID.</source>
        <translation>O texto não cita nenhum ID de cliente.</translation>
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
        <source>%n revoked already or not to be revoked</source>
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
            <numerusform>%n que não existe neste ambiente</numerusform>
            <numerusform>%n que não existem neste ambiente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not in what is loaded so far</source>
        <comment>client IDs</comment>
        <translation>
            <numerusform>%n fora do que foi carregado até agora</numerusform>
            <numerusform>%n fora do que foi carregado até agora</numerusform>
        </translation>
    </message>
    <message>
        <source>Check this one</source>
        <translation>Marcar esta</translation>
    </message>
    <message numerus="yes">
        <source>Check these %n</source>
        <comment>credentials found in a text, 2 or more</comment>
        <translation>
            <numerusform>Marcar esta %n</numerusform>
            <numerusform>Marcar estas %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, and Revoke Desk is signed in with it</source>
        <comment>status</comment>
        <translation>%1, e o Revoke Desk está conectado com ela</translation>
    </message>
    <message>
        <source>%1, but its client ID cannot be used in a request</source>
        <comment>status</comment>
        <translation>%1, mas o ID de cliente dela não pode ser usado em uma requisição</translation>
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
        <translation>ID de cliente</translation>
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
        <source>Problems of the policies</source>
        <translation>Problemas das políticas</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Políticas</translation>
    </message>
    <message>
        <source>What is decided</source>
        <translation>O que está decidido</translation>
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
        <source>Decided by</source>
        <translation>Decidido por</translation>
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
        <source>Policies are set by whoever administers this computer. They are read at the start; what is locked can&apos;t be changed in the program.</source>
        <translation>As políticas são definidas por quem administra este computador. Elas são lidas no início; o que está bloqueado não pode ser alterado no programa.</translation>
    </message>
    <message>
        <source>The whole value, and where it comes from</source>
        <translation>O valor inteiro e de onde ele vem</translation>
    </message>
    <message>
        <source>Copies each key with its value and where it comes from, and what is wrong.</source>
        <translation>Copia cada chave com o valor e a origem, e o que há de errado.</translation>
    </message>
</context>
<context>
    <name>rd::PracticePanel</name>
    <message>
        <source>Practice – let things go wrong</source>
        <translation>Treino – deixar algo dar errado</translation>
    </message>
    <message>
        <source>All of this befalls the server inside this program and its made-up credentials alone. Provoke something while a run goes on, and see what the program makes of it.</source>
        <translation>Tudo isto atinge só o servidor dentro deste programa e suas credenciais fictícias. Provoque algo durante uma execução e veja o que o programa faz.</translation>
    </message>
    <message>
        <source>The next revocation</source>
        <translation>A próxima revogação</translation>
    </message>
    <message>
        <source>How long it is asked to wait</source>
        <translation>Quanto tempo deve esperar</translation>
    </message>
    <message>
        <source>&amp;Refuse it (409)</source>
        <translation>&amp;Recusar (409)</translation>
    </message>
    <message>
        <source>&amp;Fail (500)</source>
        <translation>&amp;Falhar (500)</translation>
    </message>
    <message>
        <source>&amp;Lose it</source>
        <translation>&amp;Perder</translation>
    </message>
    <message>
        <source>Lose its re&amp;ply</source>
        <translation>Perder a r&amp;esposta</translation>
    </message>
    <message>
        <source>&amp;Never answer it</source>
        <translation>&amp;Nunca responder</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>O servidor</translation>
    </message>
    <message>
        <source>Length of the outage</source>
        <translation>Duração da queda</translation>
    </message>
    <message>
        <source>Share of the limit</source>
        <translation>Parte do limite</translation>
    </message>
    <message>
        <source>Let nothing get &amp;through for</source>
        <translation>Não &amp;deixar passar nada por</translation>
    </message>
    <message>
        <source>Let another &amp;client take of the limit</source>
        <translation>Outro &amp;cliente gasta do limite</translation>
    </message>
    <message>
        <source>&amp;End all tokens now (401)</source>
        <translation>Encerrar &amp;todos os tokens agora (401)</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>O que acontece</translation>
    </message>
    <message>
        <source>To which requests</source>
        <translation>A quais requisições</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Anything that can happen on the way</source>
        <translation>Tudo o que pode acontecer no caminho</translation>
    </message>
    <message>
        <source>Number of the request, counted from now</source>
        <translation>Número da requisição, contado a partir de agora</translation>
    </message>
    <message>
        <source>Pro&amp;voke it</source>
        <translation>Pro&amp;vocar</translation>
    </message>
    <message>
        <source>What &amp;happens:</source>
        <translation>&amp;O que acontece:</translation>
    </message>
    <message>
        <source>T&amp;o:</source>
        <translation>&amp;A quê:</translation>
    </message>
    <message>
        <source>&amp;When:</source>
        <translation>&amp;Quando:</translation>
    </message>
    <message>
        <source>Provoked, and not over</source>
        <translation>Provocado e ainda não terminado</translation>
    </message>
    <message>
        <source>&amp;Answer as usual again</source>
        <translation>Voltar ao norma&amp;l</translation>
    </message>
    <message>
        <source>Nothing: the server answers as usual.</source>
        <translation>Nada: o servidor responde normalmente.</translation>
    </message>
    <message>
        <source>The server has seen %1.</source>
        <translation>O servidor viu %1.</translation>
    </message>
    <message>
        <source>Ask it to wa&amp;it (429)</source>
        <translation>&amp;Mandar esperar (429)</translation>
    </message>
    <message>
        <source>Once, at number</source>
        <translation>Uma vez, na de número</translation>
    </message>
    <message>
        <source>Repeatedly, at every</source>
        <translation>Repetidamente, a cada</translation>
    </message>
</context>
<context>
    <name>rd::ProblemDetails</name>
    <message>
        <source>Details of the problem</source>
        <translation>Detalhes do problema</translation>
    </message>
    <message numerus="yes">
        <source>errors: %n value(s) that the server objects to</source>
        <translation>
            <numerusform>errors: %n valor que o servidor contesta</numerusform>
            <numerusform>errors: %n valores que o servidor contesta</numerusform>
        </translation>
    </message>
    <message>
        <source>Values that the server objects to</source>
        <translation>Valores que o servidor contesta</translation>
    </message>
    <message>
        <source>The body of the answer</source>
        <translation>O corpo da resposta</translation>
    </message>
</context>
<context>
    <name>rd::ProblemDialog</name>
    <message>
        <source>A problem</source>
        <translation>Um problema</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>rd::ProblemPanel</name>
    <message>
        <source>What the server said</source>
        <translation>O que o servidor disse</translation>
    </message>
    <message>
        <source>yes, and was answered</source>
        <translation>sim, e foi respondida</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>não se sabe</translation>
    </message>
    <message>
        <source>no</source>
        <translation>não</translation>
    </message>
    <message>
        <source>The request</source>
        <translation>A requisição</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>ID da requisição</translation>
    </message>
    <message>
        <source>none was sent</source>
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
        <source>Time here</source>
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
        <source>Kind of answer</source>
        <translation>Tipo de resposta</translation>
    </message>
    <message>
        <source>Pointed to</source>
        <translation>Apontou para</translation>
    </message>
    <message>
        <source>The connection</source>
        <translation>A conexão</translation>
    </message>
    <message>
        <source>Certificate fault</source>
        <translation>Falha do certificado</translation>
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
        <source>The answer said nothing more: it had no body.</source>
        <translation>A resposta não disse mais nada: não tinha corpo.</translation>
    </message>
    <message>
        <source>The answer is not readable as JSON. This is all of it:</source>
        <translation>A resposta não é JSON legível. Isto é tudo:</translation>
    </message>
    <message>
        <source>A web page came instead of an answer of the API. This is its source:</source>
        <translation>Veio uma página web em vez de uma resposta da API. Este é o código dela:</translation>
    </message>
    <message>
        <source>Something else came instead of an answer of the API. This is its text:</source>
        <translation>Veio outra coisa em vez de uma resposta da API. Este é o texto:</translation>
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
        <source>Copy everything about the problem</source>
        <translation>Copiar tudo sobre o problema</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Salvar…</translation>
    </message>
    <message>
        <source>Save everything about the problem to a file</source>
        <translation>Salvar tudo sobre o problema em um arquivo</translation>
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
        <source>Save the problem</source>
        <translation>Salvar o problema</translation>
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
        <translation>O arquivo não pôde ser gravado.</translation>
    </message>
    <message>
        <source>%1 Choose another folder, or make room on the disk.</source>
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
        <translation>Motivo em suas palavras</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Em suas palavras</translation>
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
        <source>Choose a reason</source>
        <translation>Escolha um motivo</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Obrigatório</translation>
    </message>
</context>
<context>
    <name>rd::RunDialog</name>
    <message>
        <source>Details of the run</source>
        <translation>Detalhes da execução</translation>
    </message>
    <message>
        <source>Show outcomes</source>
        <translation>Mostrar resultados</translation>
    </message>
    <message>
        <source>Credentials of the run</source>
        <translation>Credenciais da execução</translation>
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
        <source>&amp;Leave it unknown</source>
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
        <source>Copies the rows that are shown.</source>
        <translation>Copia as linhas mostradas.</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
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
        <source>Under way (%1)</source>
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
        <translation>ID de cliente</translation>
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
        <source>Run %1 needs you</source>
        <translation>A execução %1 precisa de você</translation>
    </message>
    <message>
        <source>Run %1 has ended</source>
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
        <source>C&amp;heck again</source>
        <translation>&amp;Verificar de novo</translation>
    </message>
    <message>
        <source>Re&amp;view again</source>
        <translation>&amp;Rever de novo</translation>
    </message>
    <message>
        <source>Sign &amp;in again</source>
        <translation>&amp;Entrar de novo</translation>
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
        <source>Run %1 · %2 · from an earlier start</source>
        <translation>Execução %1 · %2 · de um início anterior</translation>
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
        <source>&amp;Cancel the revocation</source>
        <translation>&amp;Cancelar a revogação</translation>
    </message>
    <message>
        <source>Urgent revocation</source>
        <translation>Revogação urgente</translation>
    </message>
    <message>
        <source>Try &amp;now</source>
        <translation>Tentar &amp;agora</translation>
    </message>
    <message>
        <source>&amp;Wait</source>
        <translation>&amp;Esperar</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>C&amp;ontinuar</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Pa&amp;usar</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>Re&amp;tomar</translation>
    </message>
    <message>
        <source>&amp;End it</source>
        <translation>&amp;Encerrar</translation>
    </message>
    <message>
        <source>Run %1 · %2 · before the other one</source>
        <translation>Execução %1 · %2 · antes da outra</translation>
    </message>
    <message>
        <source>S&amp;top without reading back</source>
        <translation>&amp;Parar sem reler</translation>
    </message>
    <message numerus="yes">
        <source>Revo&amp;ke the remaining %n…</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>Revo&amp;gar a restante (%n)…</numerusform>
            <numerusform>Revo&amp;gar as restantes (%n)…</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1 · %2 · from an earlier start · without a key</source>
        <translation>Execução %1 · %2 · de um início anterior · sem chave</translation>
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
        <source>&amp;Notify when a run ends or needs somebody</source>
        <translation>&amp;Notificar quando uma execução terminar ou precisar de alguém</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes, after a number</comment>
        <translation> min</translation>
    </message>
    <message>
        <source>Lock when nobody &amp;uses it for:</source>
        <translation>Bloquear quando ninguém &amp;usar por:</translation>
    </message>
    <message>
        <source>Without a key or a click, that is. Revoke Desk then hides its data, and the keychain or the secret opens it again. A run goes on. Practice does not lock.</source>
        <translation>Isto é, sem tecla nem clique. O Revoke Desk então oculta os dados, e o chaveiro ou o segredo o abre de novo. Uma execução continua. O Treino não é bloqueado.</translation>
    </message>
    <message>
        <source>The desktop tells it while no window of Revoke Desk is in front, with counts only, no names.</source>
        <translation>A área de trabalho avisa enquanto nenhuma janela do Revoke Desk está na frente, só com números, sem nomes.</translation>
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
        <source>They could not be written to %1. Free some room on the disk or make the file your own, then save again.</source>
        <translation>Não foi possível gravá-las em %1. Libere espaço no disco ou torne o arquivo seu e salve de novo.</translation>
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
        <translation>Endereço próprio</translation>
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
        <translation>ID de c&amp;liente e segredo</translation>
    </message>
    <message>
        <source>Client ID and secret</source>
        <translation>ID de cliente e segredo</translation>
    </message>
    <message>
        <source>A bearer &amp;token that I have</source>
        <translation>Um to&amp;ken bearer que eu tenho</translation>
    </message>
    <message>
        <source>A bearer token that I have</source>
        <translation>Um token bearer que eu tenho</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID de cliente</translation>
    </message>
    <message>
        <source>Remember in this computer&apos;s &amp;keychain</source>
        <translation>Lembrar no chaveiro deste com&amp;putador</translation>
    </message>
    <message>
        <source>Remember in this computer&apos;s keychain</source>
        <translation>Lembrar no chaveiro deste computador</translation>
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
        <translation>&amp;ID de cliente:</translation>
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
        <source>&amp;Bearer token:</source>
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
        <source>This environment has network settings of its own.</source>
        <translation>Este ambiente tem configurações de rede próprias.</translation>
    </message>
    <message>
        <source>Give the environment a name, so that you can tell it from the others.</source>
        <translation>Dê um nome ao ambiente, para distingui-lo dos outros.</translation>
    </message>
    <message>
        <source>Another environment has this name already. Choose another one.</source>
        <translation>Outro ambiente já tem este nome. Escolha outro.</translation>
    </message>
    <message>
        <source>Type the client ID. It usually begins with dinie_ci_.</source>
        <translation>Digite o ID de cliente. Ele costuma começar com dinie_ci_.</translation>
    </message>
    <message>
        <source>The client ID holds a character that no client ID has. Copy it again.</source>
        <translation>O ID de cliente contém um caractere que nenhum ID de cliente tem. Copie-o de novo.</translation>
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
        <source>The secret holds a space, a line break or another character that no secret has. Copy it again.</source>
        <translation>O segredo contém um espaço, uma quebra de linha ou outro caractere que nenhum segredo tem. Copie-o de novo.</translation>
    </message>
    <message>
        <source>The token holds a space, a line break or another character that no token has. Copy it again, without “Bearer”.</source>
        <translation>O token contém um espaço, uma quebra de linha ou outro caractere que nenhum token tem. Copie-o de novo, sem “Bearer”.</translation>
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
        <source>Cancel signing in</source>
        <translation>Cancelar a entrada</translation>
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
        <source>Revoke Desk finds, revokes and proves revoked the API credentials of the Dinie API. Sign in with a credential of the environment that you want to work in, or try everything in Practice first.</source>
        <translation>O Revoke Desk encontra, revoga e prova revogadas as credenciais de API da Dinie. Entre com uma credencial do ambiente em que quer trabalhar, ou experimente tudo primeiro no Treino.</translation>
    </message>
    <message>
        <source>Sign in to %1 again</source>
        <translation>Entrar em %1 de novo</translation>
    </message>
    <message>
        <source>It is set up already. Only what one signs in with is asked for again.</source>
        <translation>Ele já está configurado. Só se pede de novo aquilo com que se entra.</translation>
    </message>
    <message>
        <source>Signing in to %1</source>
        <translation>Entrando em %1</translation>
    </message>
    <message>
        <source>Revoke Desk finds, revokes and proves revoked the API credentials of the Dinie API. Sign in with a credential of the environment that you want to work in.</source>
        <translation>O Revoke Desk encontra, revoga e prova revogadas as credenciais de API da Dinie. Entre com uma credencial do ambiente em que quer trabalhar.</translation>
    </message>
</context>
<context>
    <name>rd::StatusLine</name>
    <message>
        <source>Signed in</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>The list</source>
        <translation>A lista</translation>
    </message>
    <message>
        <source>The server&apos;s limit</source>
        <translation>O limite do servidor</translation>
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
        <translation>%1 de %2 exibidas · completa, em %3</translation>
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
        <translation>Revogando</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Entrada</translation>
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
        <translation>Maior execução</translation>
    </message>
    <message>
        <source>Reason required</source>
        <translation>Motivo obrigatório</translation>
    </message>
    <message>
        <source>Form of the ticket</source>
        <translation>Formato do chamado</translation>
    </message>
    <message>
        <source>Least confirmation</source>
        <translation>Confirmação mínima</translation>
    </message>
    <message>
        <source>Own credential may be revoked</source>
        <translation>A própria credencial pode ser revogada</translation>
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
        <source>Where secrets are kept</source>
        <translation>Onde os segredos ficam guardados</translation>
    </message>
    <message>
        <source>Lock when idle</source>
        <translation>Bloquear quando ocioso</translation>
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
        <translation>Arquivo de CA adicional</translation>
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
        <source>Check for updates offered</source>
        <translation>Oferecer a procura de atualizações</translation>
    </message>
    <message>
        <source>When on: nothing can be revoked; credentials can be listed, filtered and copied.</source>
        <translation>Quando ativado: nada pode ser revogado; as credenciais podem ser listadas, filtradas e copiadas.</translation>
    </message>
    <message>
        <source>How many credentials one run may revoke at most.</source>
        <translation>Quantas credenciais uma execução pode revogar no máximo.</translation>
    </message>
    <message>
        <source>When on: a revocation needs a reason, from the list or in own words.</source>
        <translation>Quando ativado: uma revogação precisa de um motivo, da lista ou em palavras próprias.</translation>
    </message>
    <message>
        <source>A revocation needs a ticket, the whole of which this regular expression (PCRE2) matches. Empty: the ticket is optional.</source>
        <translation>Uma revogação precisa de um chamado que corresponda por inteiro a esta expressão regular (PCRE2). Vazio: o chamado é opcional.</translation>
    </message>
    <message>
        <source>What a confirmation asks for at least. It never asks for less than the risk demands; set for the machine and for the user, the stricter one holds.</source>
        <translation>O que uma confirmação pede no mínimo. Ela nunca pede menos do que o risco exige; definido para a máquina e para o usuário, vale o mais rigoroso.</translation>
    </message>
    <message>
        <source>Whether the credential that Revoke Desk is signed in with may be revoked. If not, nothing can be revoked with a pasted token: which credential is its own is not known.</source>
        <translation>Se a credencial com que você entrou pode ser revogada. Se não, nada pode ser revogado com um token colado: não se sabe qual é a credencial própria.</translation>
    </message>
    <message>
        <source>Whether the operator may choose the fast pace for a run of several.</source>
        <translation>Se o operador pode escolher o ritmo rápido para uma execução de várias.</translation>
    </message>
    <message>
        <source>Servers that one may sign in to, as https://HOST or https://HOST:PORT. Paths are not compared. Empty: any.</source>
        <translation>Servidores em que se pode entrar, como https://HOST ou https://HOST:PORTA. Os caminhos não são comparados. Vazio: qualquer um.</translation>
    </message>
    <message>
        <source>Environments that are set up for the operator, each as NAME | KIND | ADDRESS with the kind production, sandbox or custom. Then only these and the allowed servers can be signed in to, and each of them is always shown as of its kind.</source>
        <translation>Ambientes preparados para o operador, cada um como NOME | TIPO | ENDEREÇO com o tipo production, sandbox ou custom. Então só se pode entrar nestes e nos servidores permitidos, e cada um deles sempre aparece com o seu tipo.</translation>
    </message>
    <message>
        <source>Whether the built-in Practice environment can be opened.</source>
        <translation>Se o ambiente Treino, que vem no programa, pode ser aberto.</translation>
    </message>
    <message>
        <source>Whether secrets and tokens are kept in the computer&apos;s keychain.</source>
        <translation>Se segredos e tokens ficam guardados no chaveiro do computador.</translation>
    </message>
    <message>
        <source>After so many minutes without a key or a click in its windows, Revoke Desk hides its data and wants the keychain or the secret. A run goes on. 0: never.</source>
        <translation>Depois de tantos minutos sem uma tecla ou um clique em suas janelas, o Revoke Desk esconde seus dados e pede o chaveiro ou o segredo. Uma execução continua. 0: nunca.</translation>
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
        <source>Whether the desktop tells of a run that ends or needs somebody while no window of Revoke Desk is in front. With counts only, no names.</source>
        <translation>Se a área de trabalho avisa de uma execução que termina ou precisa de alguém enquanto nenhuma janela do Revoke Desk está à frente. Só com contagens, sem nomes.</translation>
    </message>
    <message>
        <source>Whether the menu Help offers the page of releases. Revoke Desk never looks for updates by itself.</source>
        <translation>Se o menu Ajuda oferece a página de versões. O Revoke Desk nunca procura atualizações sozinho.</translation>
    </message>
    <message>
        <source>The operator decides</source>
        <translation>O operador decide</translation>
    </message>
    <message>
        <source>By risk alone</source>
        <translation>Apenas pelo risco</translation>
    </message>
    <message>
        <source>Type a count, then a hold of 5 seconds</source>
        <translation>Digitar a quantidade, depois uma espera de 5 segundos</translation>
    </message>
    <message>
        <source>Type the end of the client ID, or tick a box</source>
        <translation>Digitar o fim do ID de cliente ou marcar uma caixa</translation>
    </message>
    <message>
        <source>Always considerate</source>
        <translation>Sempre moderado</translation>
    </message>
    <message>
        <source>Never kept: this session only</source>
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
        <source>The system&apos;s</source>
        <translation>O do sistema</translation>
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
        <source>Usual</source>
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
        <source>%1 is no folder that can be read.</source>
        <translation>%1 não é uma pasta que se possa ler.</translation>
    </message>
    <message>
        <source>%1 holds more than 100 files.</source>
        <translation>%1 contém mais de 100 arquivos.</translation>
    </message>
    <message>
        <source>%1 is not used: it must belong to root, and nobody else may write to it.</source>
        <translation>%1 não é usado: deve pertencer ao root, e ninguém mais pode escrever nele.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
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
        <source>%1 names a key twice.</source>
        <translation>%1 repete o nome de uma chave.</translation>
    </message>
    <message>
        <source>%1: %2 is not a key that this version knows.</source>
        <translation>%1: %2 não é uma chave que esta versão conheça.</translation>
    </message>
    <message>
        <source>%1: %2 cannot be %3.</source>
        <translation>%1: %2 não pode ser %3.</translation>
    </message>
    <message>
        <source>Your organisation allows reading only. Nothing can be revoked on this computer.</source>
        <translation>Sua organização só permite ler. Nada pode ser revogado neste computador.</translation>
    </message>
    <message>
        <source>Nothing can be revoked until your organisation&apos;s policy is mended. %1</source>
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
        <source>Your organisation does not allow revoking the credential that Revoke Desk is signed in with.</source>
        <translation>Sua organização não permite revogar a credencial com que você entrou.</translation>
    </message>
    <message>
        <source>Your organisation does not allow revoking the own credential, and with a pasted token it is not known which that is. Sign in with client ID and secret.</source>
        <translation>Sua organização não permite revogar a própria credencial, e com um token colado não se sabe qual é. Entre com ID de cliente e segredo.</translation>
    </message>
    <message>
        <source>Your organisation wants a reason.</source>
        <translation>Sua organização exige um motivo.</translation>
    </message>
    <message>
        <source>Your organisation wants a ticket.</source>
        <translation>Sua organização exige um chamado.</translation>
    </message>
    <message>
        <source>Your organisation wants the considerate pace.</source>
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
        <source>Your organisation wants secrets in the keychain. Without it one cannot sign in.</source>
        <translation>Sua organização exige os segredos no chaveiro. Sem ele não se pode entrar.</translation>
    </message>
    <message>
        <source>Your organisation does not want secrets to be kept. Type it anew at each start.</source>
        <translation>Sua organização não quer que segredos sejam guardados. Digite-o de novo a cada início.</translation>
    </message>
    <message>
        <source>Decided by your organisation. %1</source>
        <translation>Decidido pela sua organização. %1</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Yours to set</source>
        <translation>À sua escolha</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Não decidido</translation>
    </message>
    <message>
        <source>Revoke Desk runs in a user namespace, such as a container. This computer&apos;s policies, in %1, may be hidden from it.</source>
        <translation>O Revoke Desk está sendo executado em um namespace de usuário, como um contêiner. As políticas deste computador, em %1, podem estar ocultas para ele.</translation>
    </message>
    <message>
        <source>Not everything in the policies could be used.</source>
        <translation>Nem tudo nas políticas pôde ser usado.</translation>
    </message>
    <message>
        <source>Nothing can be revoked until these problems are mended.</source>
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
        <source>The run holds the credential that Revoke Desk is signed in with by now; it was confirmed by somebody signed in with another. End the run, then choose again what is still to be revoked.</source>
        <translation>A execução contém a credencial com que o Revoke Desk está conectado agora; ela foi confirmada por alguém conectado com outra. Encerre a execução e escolha de novo o que ainda deve ser revogado.</translation>
    </message>
    <message>
        <source>%1 (decided by your organisation)</source>
        <translation>%1 (decidido pela sua organização)</translation>
    </message>
    <message>
        <source>%1 (not allowed by your organisation)</source>
        <translation>%1 (não permitido pela sua organização)</translation>
    </message>
    <message>
        <source>The system has no name for the user who runs this, so it is not known which policy of %1 holds.</source>
        <translation>O sistema não tem nome para o usuário que executa o programa, portanto não se sabe qual política de %1 vale.</translation>
    </message>
    <message>
        <source>Absolute path of a file with certificates (PEM) that are trusted beside the system&apos;s, for every environment; none: the system&apos;s alone. Empty: the operator decides.</source>
        <translation>Caminho absoluto de um arquivo com certificados (PEM) nos quais se confia além dos do sistema, em todos os ambientes; none: só os do sistema. Vazio: o operador decide.</translation>
    </message>
    <message>
        <source>Left open</source>
        <translation>Deixado em aberto</translation>
    </message>
    <message>
        <source>Pasted token allowed</source>
        <translation>Token colado permitido</translation>
    </message>
    <message>
        <source>Whether one may sign in with a bearer token that was made elsewhere. If not, only with client ID and secret.</source>
        <translation>Se é possível entrar com um token bearer criado em outro lugar. Se não, só com ID de cliente e segredo.</translation>
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
        <source>Cautious value: %1 can&apos;t be used</source>
        <translation>Valor cauteloso: %1 não pode ser usado</translation>
    </message>
    <message>
        <source>Can&apos;t be used</source>
        <translation>Não pode ser usado</translation>
    </message>
    <message>
        <source>Nobody can sign in on this computer until your organisation&apos;s policy is mended. %1</source>
        <translation>Ninguém consegue entrar neste computador até que a política da sua organização seja corrigida. %1</translation>
    </message>
    <message>
        <source>Your organisation does not allow signing in with a pasted token. Sign in with client ID and secret.</source>
        <translation>Sua organização não permite entrar com um token colado. Entre com ID de cliente e segredo.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>where a policy stands, and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Locked until your organisation&apos;s policy is mended. %1</source>
        <translation>Bloqueado até que a política da sua organização seja corrigida. %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>setting, why it is locked</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Words about the ticket</source>
        <translation>Texto sobre o chamado</translation>
    </message>
    <message>
        <source>What a ticket looks like, in words for the operator. They stand where the pattern is not met. Empty: the program&apos;s own.</source>
        <translation>Como é um chamado, em palavras para o operador. Aparecem quando o formato não é atendido. Vazio: as do programa.</translation>
    </message>
    <message>
        <source>The ticket doesn&apos;t match the format that your organisation requires.</source>
        <translation>O chamado não corresponde ao formato que sua organização exige.</translation>
    </message>
</context>
<context>
    <name>rd::practice</name>
    <message>
        <source>%1, each time: %2</source>
        <translation>%1, todas as vezes: %2</translation>
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
        <source>The next revocation is asked to wait (429).</source>
        <translation>A próxima revogação recebe um pedido de espera (429).</translation>
    </message>
    <message>
        <source>The next revocation fails (%1).</source>
        <translation>A próxima revogação falha (%1).</translation>
    </message>
    <message>
        <source>Lost before the server gets it</source>
        <translation>Perdida antes de chegar ao servidor</translation>
    </message>
    <message>
        <source>Carried out, the reply is lost</source>
        <translation>Executada, a resposta se perde</translation>
    </message>
    <message>
        <source>Carried out, the connection is reset</source>
        <translation>Executada, a conexão é reiniciada</translation>
    </message>
    <message>
        <source>Carried out, never answered</source>
        <translation>Executada, nunca respondida</translation>
    </message>
    <message>
        <source>Carried out late, when nobody waits any more</source>
        <translation>Executada tarde, quando ninguém mais espera</translation>
    </message>
    <message>
        <source>Carried out, the reply ends in its first line</source>
        <translation>Executada, a resposta acaba na primeira linha</translation>
    </message>
    <message>
        <source>Carried out, the reply ends in its headers</source>
        <translation>Executada, a resposta acaba nos cabeçalhos</translation>
    </message>
    <message>
        <source>Carried out, the reply ends in its body</source>
        <translation>Executada, a resposta acaba no corpo</translation>
    </message>
    <message>
        <source>Carried out, the reply comes byte by byte</source>
        <translation>Executada, a resposta vem byte a byte</translation>
    </message>
    <message>
        <source>Carried out, the reply promises more than comes</source>
        <translation>Executada, a resposta promete mais do que vem</translation>
    </message>
    <message>
        <source>Carried out, the reply promises less than comes</source>
        <translation>Executada, a resposta promete menos do que vem</translation>
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
        <translation>Executada, a resposta se descompacta em 64 MiB</translation>
    </message>
    <message>
        <source>Carried out, the reply has the wrong type</source>
        <translation>Executada, a resposta tem o tipo errado</translation>
    </message>
    <message>
        <source>Carried out, the reply has a body that must not be</source>
        <translation>Executada, a resposta tem um corpo que não devia ter</translation>
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
        <source>Carried out, and yet answered as failed (500)</source>
        <translation>Executada, e mesmo assim respondida como falha (500)</translation>
    </message>
    <message>
        <source>Not carried out: sign in again (401)</source>
        <translation>Não executada: entrar de novo (401)</translation>
    </message>
    <message>
        <source>Not carried out: too many requests, no time given (429)</source>
        <translation>Não executada: requisições demais, sem dizer até quando (429)</translation>
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
        <source>Not carried out: sent to another host (307)</source>
        <translation>Não executada: encaminhada a outro host (307)</translation>
    </message>
    <message>
        <source>A sign-in</source>
        <translation>Uma entrada (token)</translation>
    </message>
    <message>
        <source>A page of the list, or a reading back</source>
        <translation>Uma página da lista ou uma releitura</translation>
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
        <source>Nothing gets through for another %1.</source>
        <translation>Nada passa por mais %1.</translation>
    </message>
    <message>
        <source>Another client takes %1 % of the limit.</source>
        <translation>Outro cliente gasta %1 % do limite.</translation>
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
        <source>%n answer(s) of 429</source>
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
        <source>The server may have revoked the credential all the same. Only the list can tell.</source>
        <translation>Ainda assim o servidor pode ter revogado a credencial. Só a lista pode dizer.</translation>
    </message>
    <message>
        <source>The server did not accept this client ID and secret.</source>
        <translation>O servidor não aceitou este ID de cliente e segredo.</translation>
    </message>
    <message>
        <source>One of them is mistyped, belongs to another environment, or the credential was revoked.</source>
        <translation>Um deles foi digitado errado, é de outro ambiente, ou a credencial foi revogada.</translation>
    </message>
    <message>
        <source>The sign-in has run out.</source>
        <translation>A sessão expirou.</translation>
    </message>
    <message>
        <source>Sign in again; nothing that was loaded is lost.</source>
        <translation>Entre de novo; nada do que foi carregado se perde.</translation>
    </message>
    <message>
        <source>The server no longer accepts this sign-in.</source>
        <translation>O servidor não aceita mais esta entrada.</translation>
    </message>
    <message>
        <source>The token ended, or the credential that you are signed in with was revoked.</source>
        <translation>O token terminou, ou a credencial com que você entrou foi revogada.</translation>
    </message>
    <message>
        <source>You are signed in, but not allowed to revoke this credential.</source>
        <translation>Você está conectado, mas não pode revogar esta credencial.</translation>
    </message>
    <message>
        <source>You are signed in, but not allowed to do this.</source>
        <translation>Você está conectado, mas não pode fazer isto.</translation>
    </message>
    <message>
        <source>Sign in with a credential that may manage credentials, or ask the one who granted the access. A firewall in between may also have refused.</source>
        <translation>Entre com uma credencial que possa gerenciar credenciais, ou pergunte a quem concedeu o acesso. Um firewall no caminho também pode ter recusado.</translation>
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
        <translation>Não há API da Dinie neste endereço.</translation>
    </message>
    <message>
        <source>Something answers at %1, but it does not know the path. Check the address of the environment, including its end such as /v3.</source>
        <translation>Algo responde em %1, mas não conhece o caminho. Confira o endereço do ambiente, inclusive o final, como /v3.</translation>
    </message>
    <message>
        <source>The server keeps one active credential and refused to revoke this one.</source>
        <translation>O servidor mantém uma credencial ativa e recusou revogar esta.</translation>
    </message>
    <message>
        <source>An environment cannot be left without an active credential. Create another one first, then revoke this one.</source>
        <translation>Um ambiente não pode ficar sem credencial ativa. Crie outra primeiro e depois revogue esta.</translation>
    </message>
    <message>
        <source>The server refused, since the credential is not in a state that allows this.</source>
        <translation>O servidor recusou, pois a credencial não está em um estado que permita isto.</translation>
    </message>
    <message>
        <source>It may have been revoked or changed meanwhile. Refresh the list to see how it stands.</source>
        <translation>Ela pode ter sido revogada ou alterada nesse meio-tempo. Atualize a lista para ver como está.</translation>
    </message>
    <message>
        <source>It asked to wait %1.</source>
        <translation>Pediu para esperar %1.</translation>
    </message>
    <message>
        <source>It did not say how long to wait.</source>
        <translation>Não disse quanto esperar.</translation>
    </message>
    <message>
        <source>The server asked to slow down; this request was not carried out.</source>
        <translation>O servidor pediu para ir mais devagar; esta requisição não foi executada.</translation>
    </message>
    <message>
        <source>The server does not offer this action at this address.</source>
        <translation>O servidor não oferece esta ação neste endereço.</translation>
    </message>
    <message>
        <source>Check the address of the environment; a gateway may also forbid this kind of request.</source>
        <translation>Confira o endereço do ambiente; um gateway também pode proibir este tipo de requisição.</translation>
    </message>
    <message>
        <source>A proxy wants to know who you are.</source>
        <translation>Um proxy quer saber quem você é.</translation>
    </message>
    <message>
        <source>Check the proxy in the network settings.</source>
        <translation>Confira o proxy nas configurações de rede.</translation>
    </message>
    <message>
        <source>The server stopped waiting for the request.</source>
        <translation>O servidor parou de esperar pela requisição.</translation>
    </message>
    <message>
        <source>The connection may be slow.</source>
        <translation>A conexão pode estar lenta.</translation>
    </message>
    <message>
        <source>What was asked for is no longer there.</source>
        <translation>O que foi pedido não existe mais.</translation>
    </message>
    <message>
        <source>Refresh the list. If the whole API is gone, check the environment&apos;s address.</source>
        <translation>Atualize a lista. Se a API inteira sumiu, confira o endereço do ambiente.</translation>
    </message>
    <message>
        <source>The server found the request too large.</source>
        <translation>O servidor achou a requisição grande demais.</translation>
    </message>
    <message>
        <source>The token or the client ID is longer than it accepts.</source>
        <translation>O token ou o ID de cliente é mais longo do que ele aceita.</translation>
    </message>
    <message>
        <source>The server did not understand the request.</source>
        <translation>O servidor não entendeu a requisição.</translation>
    </message>
    <message>
        <source>This may be a fault of Revoke Desk or a change of the API. The details say what the server objects to.</source>
        <translation>Pode ser um defeito do Revoke Desk ou uma mudança na API. Os detalhes dizem o que o servidor contesta.</translation>
    </message>
    <message>
        <source>A gateway got no usable answer from the API behind it.</source>
        <translation>Um gateway não obteve resposta utilizável da API por trás dele.</translation>
    </message>
    <message>
        <source>This usually passes within minutes.</source>
        <translation>Isto costuma passar em minutos.</translation>
    </message>
    <message>
        <source>A gateway waited too long for the API behind it.</source>
        <translation>Um gateway esperou demais pela API por trás dele.</translation>
    </message>
    <message>
        <source>The API is not available at the moment.</source>
        <translation>A API não está disponível no momento.</translation>
    </message>
    <message>
        <source>It is overloaded or being maintained.</source>
        <translation>Está sobrecarregada ou em manutenção.</translation>
    </message>
    <message>
        <source>The server found a value in the request that it does not accept.</source>
        <translation>O servidor encontrou na requisição um valor que não aceita.</translation>
    </message>
    <message>
        <source>The details say which one and why.</source>
        <translation>Os detalhes dizem qual e por quê.</translation>
    </message>
    <message>
        <source>Something went wrong inside the server.</source>
        <translation>Algo deu errado dentro do servidor.</translation>
    </message>
    <message>
        <source>If it stays so, give the request ID from the details to Dinie&apos;s support.</source>
        <translation>Se continuar assim, informe ao suporte da Dinie o ID da requisição que está nos detalhes.</translation>
    </message>
    <message>
        <source>The server pointed to another address, which was not followed.</source>
        <translation>O servidor apontou para outro endereço, que não foi seguido.</translation>
    </message>
    <message>
        <source>The server pointed to %1, which was not followed.</source>
        <translation>O servidor apontou para %1, que não foi seguido.</translation>
    </message>
    <message>
        <source>A token is never sent to another address. Check the address of the environment; a sign-in page of the network may also be in between.</source>
        <translation>Um token nunca é enviado a outro endereço. Confira o endereço do ambiente; uma página de acesso da rede também pode estar no caminho.</translation>
    </message>
    <message>
        <source>The server answered in a way that means neither yes nor no.</source>
        <translation>O servidor respondeu de um modo que não quer dizer nem sim nem não.</translation>
    </message>
    <message>
        <source>The server sent only an interim answer, not the final one.</source>
        <translation>O servidor enviou apenas uma resposta provisória, não a definitiva.</translation>
    </message>
    <message>
        <source>A gateway in between may be the reason. Revoke Desk closed the connection.</source>
        <translation>A causa pode ser um gateway no caminho. O Revoke Desk fechou a conexão.</translation>
    </message>
    <message>
        <source>A proxy may be in between, or the API changed.</source>
        <translation>Um proxy pode estar no caminho, ou a API mudou.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted, so nothing was sent.</source>
        <translation>O certificado de %1 não é confiável, por isso nada foi enviado.</translation>
    </message>
    <message>
        <source>A company network that inspects traffic needs its CA file in the network settings. The chain is under Details. This cannot be ignored, since somebody may be listening.</source>
        <translation>Uma rede de empresa que inspeciona o tráfego precisa do arquivo de CA dela nas configurações de rede. A cadeia está em Detalhes. Isto não pode ser ignorado, pois alguém pode estar escutando.</translation>
    </message>
    <message>
        <source>No address was found for %1.</source>
        <translation>Nenhum endereço foi encontrado para %1.</translation>
    </message>
    <message>
        <source>Check the connection and the address of the environment. In a company network a proxy may be needed.</source>
        <translation>Confira a conexão e o endereço do ambiente. Em uma rede de empresa pode ser preciso um proxy.</translation>
    </message>
    <message>
        <source>A connection to %1 could not be made.</source>
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
        <source>No answer from %1 in time.</source>
        <translation>%1 não respondeu a tempo.</translation>
    </message>
    <message>
        <source>The answer of %1 broke off.</source>
        <translation>A resposta de %1 foi interrompida.</translation>
    </message>
    <message>
        <source>What arrived is not used.</source>
        <translation>O que chegou não é usado.</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than Revoke Desk accepts.</source>
        <translation>A resposta de %1 é maior do que o Revoke Desk aceita.</translation>
    </message>
    <message>
        <source>It is not used. A proxy may be in between.</source>
        <translation>Ela não é usada. Um proxy pode estar no caminho.</translation>
    </message>
    <message>
        <source>The connection to %1 broke before the answer came.</source>
        <translation>A conexão com %1 caiu antes de a resposta chegar.</translation>
    </message>
    <message>
        <source>It is not JSON: a sign-in page of the network or a proxy may be in between.</source>
        <translation>Não é JSON: uma página de acesso da rede ou um proxy pode estar no caminho.</translation>
    </message>
    <message>
        <source>It has no list of credentials, or does not say whether more follow.</source>
        <translation>Não tem lista de credenciais, ou não diz se há mais.</translation>
    </message>
    <message>
        <source>A credential in it has no usable ID.</source>
        <translation>Uma credencial nela não tem ID utilizável.</translation>
    </message>
    <message>
        <source>It gives one value twice, so that two programs could read it differently.</source>
        <translation>Ela traz um valor duas vezes, de modo que dois programas poderiam lê-la de forma diferente.</translation>
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
        <source>Revoke Desk did not send this request, since it could have meant something else.</source>
        <translation>O Revoke Desk não enviou esta requisição, pois ela poderia significar outra coisa.</translation>
    </message>
    <message>
        <source>The client ID, the token or the address holds characters that cannot be sent safely.</source>
        <translation>O ID de cliente, o token ou o endereço contém caracteres que não podem ser enviados com segurança.</translation>
    </message>
    <message>
        <source>What the server sent is not a list of credentials.</source>
        <translation>O que o servidor enviou não é uma lista de credenciais.</translation>
    </message>
    <message>
        <source>The server accepted the sign-in but sent no usable token.</source>
        <translation>O servidor aceitou a entrada, mas não enviou um token utilizável.</translation>
    </message>
    <message>
        <source>Its answer has no access token, or one that can&apos;t be sent in a request.</source>
        <translation>A resposta não contém um token de acesso, ou contém um que não pode ser enviado em uma requisição.</translation>
    </message>
    <message>
        <source>Its token is not a bearer token.</source>
        <translation>O token não é do tipo bearer.</translation>
    </message>
    <message>
        <source>Its answer doesn&apos;t say how long the token is valid.</source>
        <translation>A resposta não informa por quanto tempo o token é válido.</translation>
    </message>
    <message>
        <source>You are not signed in.</source>
        <translation>Você não está conectado.</translation>
    </message>
    <message>
        <source>There is no token to send the request with.</source>
        <translation>Não há token com que enviar a requisição.</translation>
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
            <numerusform>%n credencial, completa, em %1</numerusform>
            <numerusform>%n credenciais, completa, em %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s) as of %1</source>
        <translation>
            <numerusform>%n credencial, de %1</numerusform>
            <numerusform>%n credenciais, de %1</numerusform>
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
            <numerusform>%n credencial, incompleta: o carregamento foi parado</numerusform>
            <numerusform>%n credenciais, incompleta: o carregamento foi parado</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s), incomplete: page %1 failed</source>
        <translation>
            <numerusform>%n credencial, incompleta: a página %1 falhou</numerusform>
            <numerusform>%n credenciais, incompleta: a página %1 falhou</numerusform>
        </translation>
    </message>
    <message>
        <source>What was loaded stays, but may not be all.</source>
        <translation>O que foi carregado fica, mas pode não ser tudo.</translation>
    </message>
    <message>
        <source>The list that was read before still shows.</source>
        <translation>A lista lida antes continua à mostra.</translation>
    </message>
    <message>
        <source>The list could not be loaded to its end.</source>
        <translation>A lista não pôde ser carregada até o fim.</translation>
    </message>
    <message>
        <source>The server led back to a page that was loaded before.</source>
        <translation>O servidor levou de volta a uma página já carregada.</translation>
    </message>
    <message>
        <source>The server sent an empty page and said that more follows.</source>
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
        <translation>O carregamento foi parado.</translation>
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
        <translation>Esperando</translation>
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
        <source>Unknown, needs you</source>
        <translation>Desconhecido, precisa de você</translation>
    </message>
    <message>
        <source>Not attempted</source>
        <translation>Não tentada</translation>
    </message>
    <message>
        <source>It has no outcome yet.</source>
        <translation>Ainda não há resultado.</translation>
    </message>
    <message>
        <source>The server revoked it at %1.</source>
        <translation>O servidor a revogou em %1.</translation>
    </message>
    <message>
        <source>It was revoked before this run got to it.</source>
        <translation>Ela foi revogada antes de esta execução chegar a ela.</translation>
    </message>
    <message>
        <source>The server refused; the list says that it is not revoked.</source>
        <translation>O servidor recusou; a lista diz que não está revogada.</translation>
    </message>
    <message>
        <source>The server did not find it, and the complete list does not have it: it may belong to another environment.</source>
        <translation>O servidor não a encontrou, e a lista completa não a tem: ela pode pertencer a outro ambiente.</translation>
    </message>
    <message>
        <source>It is not revoked: the list said so twice.</source>
        <translation>Não está revogada: a lista disse isso duas vezes.</translation>
    </message>
    <message>
        <source>It may or may not be revoked: nothing could be read that proves it.</source>
        <translation>Pode estar revogada ou não: nada do que foi lido o prova.</translation>
    </message>
    <message>
        <source>Nothing was sent for it; it is as it was.</source>
        <translation>Nada foi enviado para ela; está como estava.</translation>
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
        <source>Reading back</source>
        <translation>Relendo</translation>
    </message>
    <message>
        <source>Making sure</source>
        <translation>Certificando-se</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>It is no longer in the list.</source>
        <translation>Ela não está mais na lista.</translation>
    </message>
    <message>
        <source>It has been revoked meanwhile.</source>
        <translation>Ela foi revogada nesse meio-tempo.</translation>
    </message>
    <message>
        <source>It was used after what you saw: %1.</source>
        <translation>Ela foi usada depois do que você viu: %1.</translation>
    </message>
    <message>
        <source>It may have been used after what you saw.</source>
        <translation>Ela pode ter sido usada depois do que você viu.</translation>
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
        <source>Its status, its expiry or the credential behind this ID is another one.</source>
        <translation>A situação, a validade ou a credencial por trás deste ID é outra.</translation>
    </message>
    <message numerus="yes">
        <source>Finished · all of %n revoked</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>Terminado · a única (%n) revogada</numerusform>
            <numerusform>Terminado · todas as %n revogadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Finished · %1 of %n revoked</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>Terminado · %1 de %n revogada</numerusform>
            <numerusform>Terminado · %1 de %n revogadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n need(s) you</source>
        <translation>
            <numerusform>%1 · %n precisa de você</numerusform>
            <numerusform>%1 · %n precisam de você</numerusform>
        </translation>
    </message>
    <message>
        <source>Making sure what became of it · reads again %1 (%2)</source>
        <translation>Certificando-se do que houve com ela · relê %1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>Revoking · %1 of %n done</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>Revogando · %1 de %n pronta</numerusform>
            <numerusform>Revogando · %1 de %n prontas</numerusform>
        </translation>
    </message>
    <message>
        <source>Server asked to wait · resumes %1 (%2)</source>
        <translation>O servidor pediu para esperar · continua %1 (%2)</translation>
    </message>
    <message>
        <source>Server asked to slow down · trying again %1 (%2)</source>
        <translation>O servidor pediu para ir mais devagar · tenta de novo %1 (%2)</translation>
    </message>
    <message>
        <source>Waiting for the server&apos;s limit · resumes %1 (%2)</source>
        <translation>Esperando o limite do servidor · continua %1 (%2)</translation>
    </message>
    <message>
        <source>The wait is over · nothing is sent until you decide</source>
        <translation>A espera terminou · nada é enviado até você decidir</translation>
    </message>
    <message>
        <source>Server&apos;s limit used up until %1 (%2) · nothing is sent until you decide</source>
        <translation>Limite do servidor esgotado até %1 (%2) · nada é enviado até você decidir</translation>
    </message>
    <message>
        <source>Server asked to wait until %1 (%2) · nothing is sent until you decide</source>
        <translation>O servidor pediu para esperar até %1 (%2) · nada é enviado até você decidir</translation>
    </message>
    <message>
        <source>No answer from the keychain yet · goes on as soon as it answers</source>
        <translation>O chaveiro ainda não respondeu · continua assim que ele responder</translation>
    </message>
    <message>
        <source>The wait that the server wanted is over. Nothing is sent until you decide.</source>
        <translation>A espera que o servidor pediu terminou. Nada é enviado até você decidir.</translation>
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
        <source>Nothing is sent before then; you are asked whether to wait.</source>
        <translation>Nada é enviado antes disso; o programa pergunta se você quer esperar.</translation>
    </message>
    <message>
        <source>The first request goes then.</source>
        <translation>A primeira requisição sai nesse momento.</translation>
    </message>
    <message>
        <source>&amp;Wait until %1</source>
        <translation>&amp;Esperar até %1</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <comment>after a wait</comment>
        <translation>&amp;Continuar</translation>
    </message>
    <message>
        <source>Starts in %1 · nothing has been sent</source>
        <translation>Começa em %1 · nada foi enviado</translation>
    </message>
    <message>
        <source>Paused · something changed since you confirmed</source>
        <translation>Em pausa · algo mudou desde que você confirmou</translation>
    </message>
    <message>
        <source>Paused · sign in again to go on</source>
        <translation>Em pausa · entre de novo para continuar</translation>
    </message>
    <message>
        <source>Stopping · waiting for the last answer</source>
        <translation>Parando · esperando a última resposta</translation>
    </message>
    <message>
        <source>The server accepted the sign-in, but the secret could not be stored.</source>
        <translation>O servidor aceitou a entrada, mas o segredo não pôde ser guardado.</translation>
    </message>
    <message>
        <source>The server did not accept this token.</source>
        <translation>O servidor não aceitou este token.</translation>
    </message>
    <message>
        <source>It ended, was cut when it was copied, or belongs to another environment.</source>
        <translation>Ele terminou, foi cortado ao ser copiado ou pertence a outro ambiente.</translation>
    </message>
    <message>
        <source>The sign-in went well, but the credentials could not be read.</source>
        <translation>A entrada deu certo, mas as credenciais não puderam ser lidas.</translation>
    </message>
    <message>
        <source>You are signed in, but nothing can be revoked: the journal cannot be used.</source>
        <translation>Você está conectado, mas nada pode ser revogado: o diário não pode ser usado.</translation>
    </message>
    <message>
        <source>What is revoked is written down first. Reading works.</source>
        <translation>O que se revoga é anotado antes. A leitura funciona.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled.</source>
        <translation>A entrada foi cancelada.</translation>
    </message>
    <message>
        <source>Nothing was stored.</source>
        <translation>Nada foi guardado.</translation>
    </message>
    <message>
        <source>The extra CA file cannot be read.</source>
        <translation>O arquivo de CA extra não pode ser lido.</translation>
    </message>
    <message>
        <source>It was moved, or you have no permission to read it. Choose it again in the network settings, or leave it out.</source>
        <translation>Ele foi movido, ou você não tem permissão para lê-lo. Escolha-o de novo nas configurações de rede ou deixe-o de fora.</translation>
    </message>
    <message>
        <source>The extra CA file holds no certificate.</source>
        <translation>O arquivo de CA extra não contém certificado.</translation>
    </message>
    <message>
        <source>It must be in PEM form: text with the line BEGIN CERTIFICATE.</source>
        <translation>Ele precisa estar em formato PEM: texto com a linha BEGIN CERTIFICATE.</translation>
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
        <source>Without it, anybody on the way could read the secret. Only 127.0.0.1 and [::1], this computer itself, may do without.</source>
        <translation>Sem isso, qualquer um no caminho poderia ler o segredo. Só 127.0.0.1 e [::1], o próprio computador, podem dispensá-lo.</translation>
    </message>
    <message>
        <source>The address must not hold a user name or a password.</source>
        <translation>O endereço não pode conter nome de usuário nem senha.</translation>
    </message>
    <message>
        <source>Remove everything between // and @.</source>
        <translation>Remova tudo entre // e @.</translation>
    </message>
    <message>
        <source>The address must end with its path.</source>
        <translation>O endereço precisa terminar no caminho.</translation>
    </message>
    <message>
        <source>Remove everything from ? or # on.</source>
        <translation>Remova tudo a partir de ? ou #.</translation>
    </message>
    <message>
        <source>The address has no server in it.</source>
        <translation>O endereço não tem servidor.</translation>
    </message>
    <message>
        <source>After https:// comes the name of a server, such as api.example.com.</source>
        <translation>Depois de https:// vem o nome de um servidor, como api.example.com.</translation>
    </message>
    <message>
        <source>This credential has no client ID, so it cannot be revoked from here.</source>
        <translation>Esta credencial não tem ID de cliente, por isso não pode ser revogada daqui.</translation>
    </message>
    <message>
        <source>Refresh the list; if it stays so, ask Dinie&apos;s support.</source>
        <translation>Atualize a lista; se continuar assim, pergunte ao suporte da Dinie.</translation>
    </message>
    <message>
        <source>This client ID would change the address of the request, so nothing was sent.</source>
        <translation>Este ID de cliente mudaria o endereço da requisição, por isso nada foi enviado.</translation>
    </message>
    <message>
        <source>A client ID of dots alone means another place on the server. Ask Dinie&apos;s support.</source>
        <translation>Um ID de cliente só de pontos significa outro lugar no servidor. Pergunte ao suporte da Dinie.</translation>
    </message>
    <message>
        <source>This client ID holds characters that cannot be sent.</source>
        <translation>Este ID de cliente contém caracteres que não podem ser enviados.</translation>
    </message>
    <message>
        <source>This client ID cannot be put into an address without changing it, so nothing was sent.</source>
        <translation>Este ID de cliente não pode ser posto em um endereço sem mudá-lo, por isso nada foi enviado.</translation>
    </message>
    <message>
        <source>Waiting for your keychain: it may be asking for a password in another window.</source>
        <translation>Esperando o seu chaveiro: ele pode estar pedindo uma senha em outra janela.</translation>
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
        <source>Reading the first credentials…</source>
        <translation>Lendo as primeiras credenciais…</translation>
    </message>
    <message>
        <source>Waiting for your keychain to store the secret: it may be asking for a password in another window.</source>
        <translation>Esperando o seu chaveiro guardar o segredo: ele pode estar pedindo uma senha em outra janela.</translation>
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
        <translation>Mudar a entrada…</translation>
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
        <translation>As Chaves do macOS não responderam. Desbloqueie as suas chaves de início de sessão e tente de novo.</translation>
    </message>
    <message>
        <source>The Windows Credential Manager did not answer. Its service may be stopped or forbidden by a policy.</source>
        <translation>O Gerenciador de Credenciais do Windows não respondeu. O serviço pode estar parado ou proibido por uma política.</translation>
    </message>
    <message>
        <source>gnome-keyring or KWallet is not running, or does not answer on this session&apos;s bus. Start it, then try again.</source>
        <translation>O gnome-keyring ou o KWallet não está em execução, ou não responde no barramento desta sessão. Inicie-o e tente de novo.</translation>
    </message>
    <message>
        <source>%1 (It says: %2)</source>
        <comment>our words, then those of the system</comment>
        <translation>%1 (Ele diz: %2)</translation>
    </message>
    <message>
        <source>The secret of this environment is locked or missing in the keychain.</source>
        <translation>O segredo deste ambiente está bloqueado ou falta no chaveiro.</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again. If the entry was deleted, type the secret again.</source>
        <translation>Desbloqueie o chaveiro e tente de novo. Se a entrada foi apagada, digite o segredo de novo.</translation>
    </message>
    <message>
        <source>Access to the keychain was refused.</source>
        <translation>O acesso ao chaveiro foi recusado.</translation>
    </message>
    <message>
        <source>You or the system said no. Try again and allow it, or type the secret for this session.</source>
        <translation>Você ou o sistema disse não. Tente de novo e permita, ou digite o segredo para esta sessão.</translation>
    </message>
    <message>
        <source>There is no keychain to keep the secret in.</source>
        <translation>Não há chaveiro em que guardar o segredo.</translation>
    </message>
    <message>
        <source>The secret is too large for the keychain.</source>
        <translation>O segredo é grande demais para o chaveiro.</translation>
    </message>
    <message>
        <source>It holds at most 2,000 bytes of one entry. It can be used for this session.</source>
        <translation>Uma entrada comporta no máximo 2.000 bytes. Ele pode ser usado nesta sessão.</translation>
    </message>
    <message>
        <source>The keychain&apos;s entry of this environment is damaged.</source>
        <translation>A entrada deste ambiente no chaveiro está danificada.</translation>
    </message>
    <message>
        <source>It was changed by something else. It is not used; type the secret again to replace it.</source>
        <translation>Foi alterada por outra coisa. Ela não é usada; digite o segredo de novo para substituí-la.</translation>
    </message>
    <message>
        <source>The keychain&apos;s entry was written by a later version of Revoke Desk.</source>
        <translation>A entrada do chaveiro foi escrita por uma versão posterior do Revoke Desk.</translation>
    </message>
    <message>
        <source>Use that version, or type the secret for this session.</source>
        <translation>Use essa versão, ou digite o segredo para esta sessão.</translation>
    </message>
    <message>
        <source>The keychain did not keep the secret as it was given.</source>
        <translation>O chaveiro não guardou o segredo como foi dado.</translation>
    </message>
    <message>
        <source>Something else may write the same entry. Store it again, or use it for this session.</source>
        <translation>Outra coisa pode estar gravando a mesma entrada. Guarde-o de novo, ou use-o nesta sessão.</translation>
    </message>
    <message>
        <source>The keychain was not waited for.</source>
        <translation>Não se esperou pelo chaveiro.</translation>
    </message>
    <message>
        <source>Try again, and answer the question that the keychain asks.</source>
        <translation>Tente de novo e responda à pergunta que o chaveiro faz.</translation>
    </message>
    <message>
        <source>The folder for the journal cannot be made or entered.</source>
        <translation>A pasta do diário não pode ser criada ou aberta.</translation>
    </message>
    <message>
        <source>Check that your home folder is writable and not full.</source>
        <translation>Verifique se a sua pasta pessoal permite gravação e não está cheia.</translation>
    </message>
    <message>
        <source>Others may write into the folder of the journal, so it is not used.</source>
        <translation>Outros podem gravar na pasta do diário, por isso ela não é usada.</translation>
    </message>
    <message>
        <source>The journal is on a network drive, where it cannot be written safely.</source>
        <translation>O diário está em uma unidade de rede, onde não pode ser gravado com segurança.</translation>
    </message>
    <message>
        <source>Let the data folder be on a local disk.</source>
        <translation>Deixe a pasta de dados em um disco local.</translation>
    </message>
    <message>
        <source>The journal cannot be opened for writing.</source>
        <translation>O diário não pode ser aberto para gravação.</translation>
    </message>
    <message>
        <source>Check the permissions of the file and its folder.</source>
        <translation>Verifique as permissões do arquivo e da pasta.</translation>
    </message>
    <message>
        <source>The file of the journal is something else.</source>
        <translation>O arquivo do diário é outra coisa.</translation>
    </message>
    <message>
        <source>Begin a new journal; this file gets another name and is kept.</source>
        <translation>Comece um novo diário; este arquivo recebe outro nome e é mantido.</translation>
    </message>
    <message>
        <source>The journal is damaged.</source>
        <translation>O diário está danificado.</translation>
    </message>
    <message>
        <source>Begin a new journal; the damaged file gets another name and is kept.</source>
        <translation>Comece um novo diário; o arquivo danificado recebe outro nome e é mantido.</translation>
    </message>
    <message>
        <source>Someone has altered the journal&apos;s file so that entries could go missing.</source>
        <translation>Alguém alterou o arquivo do diário de modo que entradas podem se perder.</translation>
    </message>
    <message>
        <source>It holds something that Revoke Desk did not put there. Begin a new journal; the altered file gets another name and is kept.</source>
        <translation>Ele contém algo que o Revoke Desk não colocou lá. Comece um novo diário; o arquivo alterado recebe outro nome e é mantido.</translation>
    </message>
    <message>
        <source>The journal&apos;s files were moved, deleted or replaced while it was open.</source>
        <translation>Os arquivos do diário foram movidos, excluídos ou substituídos enquanto ele estava aberto.</translation>
    </message>
    <message>
        <source>What was written last may be lost. Begin a new journal; whatever is in its place gets another name and is kept.</source>
        <translation>O que foi gravado por último pode ter se perdido. Comece um novo diário; o que estiver no lugar dele recebe outro nome e é mantido.</translation>
    </message>
    <message>
        <source>The journal was written by a later version of Revoke Desk.</source>
        <translation>O diário foi escrito por uma versão posterior do Revoke Desk.</translation>
    </message>
    <message>
        <source>Use that version, or begin a new journal; this one gets another name and is kept.</source>
        <translation>Use essa versão ou comece um novo diário; este recebe outro nome e é mantido.</translation>
    </message>
    <message>
        <source>The journal cannot be written durably here.</source>
        <translation>O diário não pode ser gravado de forma durável aqui.</translation>
    </message>
    <message>
        <source>The file system does not support what a safe journal needs. Let the data folder be on a local disk.</source>
        <translation>O sistema de arquivos não oferece o que um diário seguro precisa. Deixe a pasta de dados em um disco local.</translation>
    </message>
    <message>
        <source>Another program is using the journal.</source>
        <translation>Outro programa está usando o diário.</translation>
    </message>
    <message>
        <source>Close other windows of Revoke Desk and programs that read its data folder.</source>
        <translation>Feche outras janelas do Revoke Desk e programas que leem a pasta de dados.</translation>
    </message>
    <message>
        <source>The disk is full, so the journal cannot be written.</source>
        <translation>O disco está cheio, por isso o diário não pode ser gravado.</translation>
    </message>
    <message>
        <source>Make room, then try again.</source>
        <translation>Libere espaço e tente de novo.</translation>
    </message>
    <message>
        <source>The journal is closed.</source>
        <translation>O diário está fechado.</translation>
    </message>
    <message>
        <source>Sign in again to open it.</source>
        <translation>Entre de novo para abri-lo.</translation>
    </message>
    <message>
        <source>The journal could not be written.</source>
        <translation>O diário não pôde ser gravado.</translation>
    </message>
    <message>
        <source>The disk or the file system reported a fault.</source>
        <translation>O disco ou o sistema de arquivos informou uma falha.</translation>
    </message>
    <message>
        <source>%1 Until then nothing can be revoked; reading works.</source>
        <translation>%1 Até lá nada pode ser revogado; a leitura funciona.</translation>
    </message>
    <message>
        <source>%1 The place: %2</source>
        <comment>explanation, then a path</comment>
        <translation>%1 O local: %2</translation>
    </message>
    <message numerus="yes">
        <source>The journal is whole: %n entries.</source>
        <translation>
            <numerusform>O diário está íntegro: %n entrada.</numerusform>
            <numerusform>O diário está íntegro: %n entradas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Entry %1 of the journal is not what was written.</source>
        <translation>A entrada %1 do diário não é a que foi escrita.</translation>
    </message>
    <message>
        <source>Entry %1 of the journal does not follow the one before it.</source>
        <translation>A entrada %1 do diário não dá sequência à anterior.</translation>
    </message>
    <message>
        <source>Entries of the journal are missing, from entry %1 on or just before it.</source>
        <translation>Faltam entradas no diário, a partir da entrada %1 ou logo antes dela.</translation>
    </message>
    <message>
        <source>Entry %1 of the journal was not written by this program.</source>
        <translation>A entrada %1 do diário não foi escrita por este programa.</translation>
    </message>
    <message>
        <source>Somebody or something changed the file. Keep it as it is, and compare it with a backup: %1</source>
        <translation>Alguém ou algo alterou o arquivo. Conserve-o como está e compare-o com uma cópia de segurança: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n were written with the key in your keychain: nobody without it can have changed one unnoticed.</source>
        <translation>
            <numerusform>%n foi escrita com a chave do seu chaveiro: ninguém sem ela pode tê-la alterado sem que se note.</numerusform>
            <numerusform>%n foram escritas com a chave do seu chaveiro: ninguém sem ela pode ter alterado uma sem que se note.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were written with a key that is not at hand now: what they say is not proved.</source>
        <translation>
            <numerusform>%n foi escrita com uma chave que não está disponível agora: o que ela diz não está provado.</numerusform>
            <numerusform>%n foram escritas com uma chave que não está disponível agora: o que elas dizem não está provado.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were written without a key, since no keychain was in use: that shows accidents, not somebody who knows how.</source>
        <translation>
            <numerusform>%n foi escrita sem chave, pois nenhum chaveiro estava em uso: isso revela acidentes, não alguém que sabe o que faz.</numerusform>
            <numerusform>%n foram escritas sem chave, pois nenhum chaveiro estava em uso: isso revela acidentes, não alguém que sabe o que faz.</numerusform>
        </translation>
    </message>
    <message>
        <source>It cannot show that somebody put back an older copy of the whole file.</source>
        <translation>Não há como mostrar que alguém recolocou uma cópia mais antiga do arquivo inteiro.</translation>
    </message>
    <message>
        <source>This client ID contains your secret or token, so it can&apos;t be revoked from here.</source>
        <translation>Este ID de cliente contém o seu segredo ou token, por isso não pode ser revogado daqui.</translation>
    </message>
    <message>
        <source>This client ID is too long to be compared by a person, so it cannot be revoked from here.</source>
        <translation>Este ID de cliente é longo demais para uma pessoa comparar; por isso, não pode ser revogado por aqui.</translation>
    </message>
    <message>
        <source>The server accepted the sign-in, but an earlier secret cannot be read.</source>
        <translation>O servidor aceitou a entrada, mas um segredo anterior não pode ser lido.</translation>
    </message>
    <message>
        <source>It was not overwritten. If the keychain is locked, unlock it and store again; replacing ends the earlier secret.</source>
        <translation>Ele não foi sobrescrito. Se o chaveiro estiver bloqueado, desbloqueie-o e guarde de novo; substituir elimina o segredo anterior.</translation>
    </message>
    <message>
        <source>Go on with the stored secret</source>
        <translation>Continuar com o segredo guardado</translation>
    </message>
    <message>
        <source>The extra CA file has changed, so the stored secret was not sent.</source>
        <translation>O arquivo de CA adicional mudou, por isso o segredo guardado não foi enviado.</translation>
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
        <source>No reply confirmed it; the list says that it is revoked, by this run or by someone else.</source>
        <translation>Nenhuma resposta confirmou; a lista diz que está revogada, por esta execução ou por outra pessoa.</translation>
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
        <source>Reading once more what was confirmed · nothing has been sent</source>
        <translation>Lendo mais uma vez o que foi confirmado · nada foi enviado</translation>
    </message>
    <message>
        <source>Paused · the server asks to wait until %1</source>
        <translation>Em pausa · o servidor pede para esperar até %1</translation>
    </message>
    <message>
        <source>Paused · the wait that the server wanted is over</source>
        <translation>Em pausa · a espera que o servidor pediu terminou</translation>
    </message>
    <message numerus="yes">
        <source>Not finished by an earlier start · %n not sent</source>
        <translation>
            <numerusform>Não concluída por uma execução anterior do programa · %n não enviada</numerusform>
            <numerusform>Não concluída por uma execução anterior do programa · %n não enviadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused · %n not sent</source>
        <translation>
            <numerusform>Em pausa · %n não enviada</numerusform>
            <numerusform>Em pausa · %n não enviadas</numerusform>
        </translation>
    </message>
    <message>
        <source>It was not found, or it refused. Check it in the network settings.</source>
        <translation>Ele não foi encontrado ou recusou. Confira-o nas configurações de rede.</translation>
    </message>
    <message>
        <source>The proxy wants a user name and a password, or others than it got.</source>
        <translation>O proxy quer um usuário e uma senha, ou outros que não os que recebeu.</translation>
    </message>
    <message>
        <source>Type them in the network settings; they are not those of the API. Nothing was sent to %1.</source>
        <translation>Digite-os nas configurações de rede; não são os da API. Nada foi enviado a %1.</translation>
    </message>
    <message>
        <source>Someone else uses the same limit · slowed to one every %1 s</source>
        <translation>Mais alguém usa o mesmo limite · reduzido a uma a cada %1 s</translation>
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
        <source>All exposure closed at %1</source>
        <translation>Fim de toda a exposição: %1</translation>
    </message>
    <message>
        <source>The exposure of what was revoked closed at %1</source>
        <translation>Fim da exposição do que foi revogado: %1</translation>
    </message>
    <message>
        <source>All exposure closes at %1 (in %2)</source>
        <translation>Fim de toda a exposição: %1 (em %2)</translation>
    </message>
    <message>
        <source>Tokens of what was revoked live until %1 at the latest (%2)</source>
        <translation>Os tokens do que foi revogado valem no máximo até %1 (%2)</translation>
    </message>
    <message>
        <source>Unknown, left so</source>
        <translation>Desconhecida, deixada assim</translation>
    </message>
    <message>
        <source>The end of the journal is missing: entry %1 was written and is no longer there.</source>
        <translation>Falta o fim do diário: a entrada %1 foi escrita e não está mais lá.</translation>
    </message>
    <message>
        <source>The journal is not the one that was used last: its entry %1 is another one.</source>
        <translation>O diário não é o que foi usado por último: a entrada %1 dele é outra.</translation>
    </message>
    <message numerus="yes">
        <source>%n at the end are not anchored in the keychain yet: that they were cut off would not show.</source>
        <translation>
            <numerusform>%n no fim ainda não está ancorada no chaveiro: não se notaria que foi cortada.</numerusform>
            <numerusform>%n no fim ainda não estão ancoradas no chaveiro: não se notaria que foram cortadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The keychain has no key for the journal&apos;s entries from %1 on, so they can&apos;t be checked.</source>
        <translation>O chaveiro não tem a chave das entradas do diário a partir da %1, e por isso elas não podem ser verificadas.</translation>
    </message>
    <message>
        <source>Something other than Revoke Desk changed it, or an older copy was put back. Keep a copy of the data folder and find out why. You can go on revoking, and it is recorded; what the journal says of the past proves nothing.</source>
        <translation>Algo que não é o Revoke Desk o alterou, ou uma cópia mais antiga foi posta no lugar. Guarde uma cópia da pasta de dados e descubra por quê. Você pode continuar revogando, e isso é registrado; o que o diário diz do passado não prova nada.</translation>
    </message>
    <message>
        <source>Revoking works and is recorded. New entries are chained without a key, so whoever can write the journal&apos;s file could change them unnoticed.</source>
        <translation>A revogação funciona e é registrada. As novas entradas são encadeadas sem chave; quem puder escrever no arquivo do diário poderia alterá-las sem que se note.</translation>
    </message>
    <message>
        <source>The keychain did not give the journal&apos;s key.</source>
        <translation>O chaveiro não entregou a chave do diário.</translation>
    </message>
    <message>
        <source>Accept the journal…</source>
        <translation>Aceitar o diário…</translation>
    </message>
    <message>
        <source>Begin a new journal…</source>
        <translation>Começar um novo diário…</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Esperar</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>Parar de carregar</translation>
    </message>
    <message>
        <source>It should be a folder. Move it away: %1</source>
        <translation>Deveria ser uma pasta. Mova-o para outro lugar: %1</translation>
    </message>
    <message>
        <source>It should be a file of its own. Move it away: %1</source>
        <translation>Deveria ser um arquivo comum. Mova-o para outro lugar: %1</translation>
    </message>
    <message>
        <source>It is larger than any settings of this program. Move it away: %1</source>
        <translation>É maior do que quaisquer configurações deste programa. Mova-o para outro lugar: %1</translation>
    </message>
    <message>
        <source>Others may write it, or it is not yours. Look at what it says, then make it yours alone: chmod go-w %1</source>
        <translation>Outras pessoas podem gravar nele, ou ele não é seu. Veja o que ele diz e depois torne-o só seu: chmod go-w %1</translation>
    </message>
    <message>
        <source>Revoke Desk does not start with these settings.</source>
        <translation>O Revoke Desk não inicia com estas configurações.</translation>
    </message>
    <message>
        <source>The address of this environment is not one that Revoke Desk connects to, so nothing was sent.</source>
        <translation>O endereço deste ambiente não é um ao qual o Revoke Desk se conecta, por isso nada foi enviado.</translation>
    </message>
    <message>
        <source>The settings were changed outside the program. Forget the environment, and set it up anew.</source>
        <translation>As configurações foram alteradas fora do programa. Esqueça o ambiente e configure-o de novo.</translation>
    </message>
    <message>
        <source>The stored secret was meant for another place, so it was not sent.</source>
        <translation>O segredo guardado era destinado a outro lugar, por isso não foi enviado.</translation>
    </message>
    <message>
        <source>The address, the client ID, the proxy or the extra CA file of this environment was changed outside Revoke Desk. If what is shown here is right, type the secret again; otherwise forget the environment and set it up anew.</source>
        <translation>O endereço, o ID de cliente, o proxy ou o arquivo de CA adicional deste ambiente foi alterado fora do Revoke Desk. Se o que é mostrado aqui estiver certo, digite o segredo novamente; caso contrário, esqueça o ambiente e configure-o de novo.</translation>
    </message>
    <message>
        <source>Make the folder yours alone (permission 0700) with chmod -R go-rwx, then try again. One that belongs to somebody else cannot be used.</source>
        <translation>Torne a pasta só sua (permissão 0700) com chmod -R go-rwx e tente de novo. Uma que pertença a outra pessoa não pode ser usada.</translation>
    </message>
    <message>
        <source>%1 offers only an outdated kind of encryption, so nothing was sent.</source>
        <translation>%1 oferece apenas um tipo de criptografia ultrapassado, por isso nada foi enviado.</translation>
    </message>
    <message>
        <source>It knows no TLS from version 1.2 on, whose older versions can be read and changed on the way. Whoever runs it, or the proxy in between, has to update it.</source>
        <translation>Ele não conhece TLS a partir da versão 1.2; as versões anteriores podem ser lidas e alteradas no caminho. Quem o opera, ou o proxy no meio do caminho, precisa atualizá-lo.</translation>
    </message>
    <message>
        <source>No encrypted connection to %1 came about, so nothing was sent.</source>
        <translation>Nenhuma conexão criptografada com %1 foi estabelecida; nada foi enviado.</translation>
    </message>
    <message>
        <source>What answers there does not speak TLS as the API does: a sign-in page of the network or a proxy may be in between, or the address names a wrong port.</source>
        <translation>O que responde ali não fala TLS como a API: pode haver uma página de acesso da rede ou um proxy no meio do caminho, ou o endereço indica uma porta errada.</translation>
    </message>
    <message>
        <source>Goes on in %1 · nothing further has been sent</source>
        <translation>Continua em %1 · nada mais foi enviado</translation>
    </message>
    <message>
        <source>Reading once more what was confirmed · nothing further has been sent</source>
        <translation>Lendo outra vez o que foi confirmado · nada mais foi enviado</translation>
    </message>
    <message>
        <source>Waits until the window is unlocked · nothing further has been sent</source>
        <translation>Aguarda o desbloqueio da janela · nada mais foi enviado</translation>
    </message>
    <message>
        <source>Waits until the window is unlocked · nothing has been sent</source>
        <translation>Aguarda o desbloqueio da janela · nada foi enviado</translation>
    </message>
    <message>
        <source>Revoke Desk does not start without its data folder.</source>
        <translation>O Revoke Desk não inicia sem a sua pasta de dados.</translation>
    </message>
    <message>
        <source>It cannot be made or written. Check that the disk is not full and that the folder is yours: %1</source>
        <translation>Ela não pode ser criada ou gravada. Verifique se o disco não está cheio e se a pasta é sua: %1</translation>
    </message>
    <message>
        <source>It is locked. Unlock it, then open the environment there.</source>
        <translation>Está bloqueado. Desbloqueie-o e abra o ambiente por lá.</translation>
    </message>
    <message>
        <source>A revocation is in progress there. Wait for its outcome, then switch environments.</source>
        <translation>Há uma revogação em andamento. Aguarde o resultado e então troque de ambiente.</translation>
    </message>
    <message>
        <source>A dialog is open there. Answer it, then try again.</source>
        <translation>Há uma caixa de diálogo aberta. Responda a ela e tente de novo.</translation>
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
        <source>It is shown in another language. Change the language in its menu View.</source>
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
        <translation>O Revoke Desk não consegue bloquear a sua pasta de dados.</translation>
    </message>
    <message>
        <source>This should be a lock file and is something else. Move it away: %1</source>
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
        <translation>O servidor aceitou o acesso, mas as configurações não podem ser gravadas.</translation>
    </message>
    <message>
        <source>So the secret was not stored either. Check that the disk is not full and that the settings folder is yours.</source>
        <translation>Por isso, o segredo também não foi armazenado. Verifique se o disco não está cheio e se a pasta de configurações é sua.</translation>
    </message>
    <message>
        <source>Others can change the extra CA file, so it isn&apos;t used.</source>
        <translation>Outras pessoas podem alterar o arquivo de CA adicional, por isso ele não é usado.</translation>
    </message>
    <message>
        <source>The file and the folders above it must belong to you or to the system&apos;s administrator, and be writable for nobody else: chmod go-w.</source>
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
        <source>Your organisation decides that it is %1. Ask whoever administers this computer to put it there, readable for everybody, or to change the policy. %2</source>
        <translation>A sua organização determina que ele seja %1. Peça a quem administra este computador que o coloque lá, legível para todos, ou que altere a política. %2</translation>
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
        <source>Left unfinished · %n not sent</source>
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
        <translation>%1 O relógio do próprio servidor dizia %2.</translation>
    </message>
    <message numerus="yes">
        <source>Select these %n in the list</source>
        <translation>
            <numerusform>Selecionar %n na lista</numerusform>
            <numerusform>Selecionar estas %n na lista</numerusform>
        </translation>
    </message>
    <message>
        <source>Entries of the journal were written without its key, the first is entry %1.</source>
        <translation>Há entradas do diário escritas sem a chave dele; a primeira é a entrada %1.</translation>
    </message>
    <message>
        <source>Entry %1 of the journal holds another plan than the one that was confirmed.</source>
        <translation>A entrada %1 do diário contém um plano diferente do que foi confirmado.</translation>
    </message>
    <message numerus="yes">
        <source>%n were written without a key behind entries that have one (%1). Anybody who can write the file can have added them, so they count for nothing.</source>
        <translation>
            <numerusform>%n foi escrita sem chave depois de entradas que têm uma (%1). Quem puder gravar no arquivo pode tê-la acrescentado; por isso ela não vale nada.</numerusform>
            <numerusform>%n foram escritas sem chave depois de entradas que têm uma (%1). Quem puder gravar no arquivo pode tê-las acrescentado; por isso elas não valem nada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plans differ from what was confirmed. Their runs count for nothing.</source>
        <translation>
            <numerusform>%n plano difere do que foi confirmado. A execução dele não vale nada.</numerusform>
            <numerusform>%n planos diferem do que foi confirmado. As execuções deles não valem nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>Part of its file can&apos;t be read, so whether it was changed is not known. What the keychain holds of it stays as it is. Keep a copy of the data folder, and start Revoke Desk again.</source>
        <translation>Parte do arquivo não pode ser lida, e por isso não se sabe se ele foi alterado. O que o chaveiro guarda dele fica como está. Guarde uma cópia da pasta de dados e inicie o Revoke Desk de novo.</translation>
    </message>
    <message>
        <source>The journal could not be checked.</source>
        <translation>Não foi possível verificar o diário.</translation>
    </message>
    <message>
        <source>Run %1 in the journal was written without the journal&apos;s key: anybody who can write the file can have added it.</source>
        <translation>A execução %1 do diário foi escrita sem a chave do diário: quem puder gravar no arquivo pode tê-la acrescentado.</translation>
    </message>
    <message>
        <source>Run %1 in the journal can&apos;t be verified: the key that it was written with is not at hand.</source>
        <translation>A execução %1 do diário não pode ser verificada: a chave com que foi escrita não está disponível.</translation>
    </message>
    <message>
        <source>Run %1 in the journal was changed after it was written.</source>
        <translation>A execução %1 do diário foi alterada depois de escrita.</translation>
    </message>
    <message>
        <source>The plan of run %1 in the journal is not the one that was confirmed.</source>
        <translation>O plano da execução %1 do diário não é o que foi confirmado.</translation>
    </message>
    <message>
        <source>Nothing in it counts here, and it is not resumed. To revoke its credentials all the same, select them in the list and confirm as usual.</source>
        <translation>Nada disso vale aqui, e ela não é retomada. Para revogar as credenciais assim mesmo, selecione-as na lista e confirme como de costume.</translation>
    </message>
    <message numerus="yes">
        <source>%n runs in the journal can&apos;t be trusted.</source>
        <translation>
            <numerusform>%n execução do diário não é confiável.</numerusform>
            <numerusform>%n execuções do diário não são confiáveis.</numerusform>
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
            <numerusform>Ele já foi aceito mais %n vez antes.</numerusform>
            <numerusform>Ele já foi aceito mais %n vezes antes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The keychain knows of %n entries.</source>
        <translation>
            <numerusform>O chaveiro sabe de %n entrada.</numerusform>
            <numerusform>O chaveiro sabe de %n entradas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The journal is not intact: it was changed, and that was accepted.</source>
        <translation>O diário não está íntegro: foi alterado, e isso foi aceito.</translation>
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
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm:ss</source>
        <comment>QDateTime format, exact local time</comment>
        <translation>d &apos;de&apos; MMM &apos;de&apos; yyyy, HH:mm:ss</translation>
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
</context>
</TS>
