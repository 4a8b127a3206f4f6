<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>rd::CaChangeView</name>
    <message numerus="yes">
        <source>%n certificate(s); the keychain had no room for names</source>
        <translation>
            <numerusform>%n certificate; the keychain had no room for its name</numerusform>
            <numerusform>%n certificates; the keychain had no room for their names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ChallengeField</name>
    <message numerus="yes">
        <source>%1 of %n characters</source>
        <translation>
            <numerusform>%1 of %n character</numerusform>
            <numerusform>%1 of %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing typed yet. Type %n characters.</source>
        <translation>
            <numerusform>Nothing typed yet. Type %n character.</numerusform>
            <numerusform>Nothing typed yet. Type %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::CheckBar</name>
    <message numerus="yes">
        <source>%n ticked</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>%n ticked</numerusform>
            <numerusform>%n ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden by the filter</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>%n hidden by the filter</numerusform>
            <numerusform>%n hidden by the filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer ticked: revoked in the meantime</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>%n no longer ticked: revoked in the meantime</numerusform>
            <numerusform>%n no longer ticked: revoked in the meantime</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer ticked: no longer in the list</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>%n no longer ticked: no longer in the list</numerusform>
            <numerusform>%n no longer ticked: no longer in the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows selected: press Space to tick them</source>
        <comment>2 or more</comment>
        <translation>
            <numerusform>%n row selected: press Space to tick it</numerusform>
            <numerusform>%n rows selected: press Space to tick them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ConfirmDialog</name>
    <message numerus="yes">
        <source>%n of %1 were used in the last 24 hours, or their last use is unknown: whatever uses them stops working.</source>
        <translation>
            <numerusform>%n of %1 was used in the last 24 hours, or its last use is unknown: whatever uses it stops working.</numerusform>
            <numerusform>%n of %1 were used in the last 24 hours, or their last use is unknown: whatever uses them stops working.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n requests</source>
        <translation>
            <numerusform>About %n request</numerusform>
            <numerusform>About %n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 You can still read for %n minutes, then you are locked out.</source>
        <translation>
            <numerusform>%1 You can still read for %n minute, then you are locked out.</numerusform>
            <numerusform>%1 You can still read for %n minutes, then you are locked out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server keeps one active credential: %1 may be refused and stay active; the other %n are revoked.</source>
        <translation>
            <numerusform>The server keeps one active credential: %1 may be refused and stay active; the other %n is revoked.</numerusform>
            <numerusform>The server keeps one active credential: %1 may be refused and stay active; the other %n are revoked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credentials</source>
        <translation>
            <numerusform>%n credential</numerusform>
            <numerusform>%n credentials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Permanently revoke %n credentials, including the one Revoke Desk is signed in with?</source>
        <comment>2 or more</comment>
        <translation>
            <numerusform>Permanently revoke %n credential, the one Revoke Desk is signed in with?</numerusform>
            <numerusform>Permanently revoke %n credentials, including the one Revoke Desk is signed in with?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Permanently revoke %n credentials?</source>
        <comment>2 or more</comment>
        <translation>
            <numerusform>Permanently revoke %n credential?</numerusform>
            <numerusform>Permanently revoke %n credentials?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n used just now, or last use unknown</source>
        <translation>
            <numerusform>%n used just now, or last use unknown</numerusform>
            <numerusform>%n used just now, or last use unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n used in the last 24 hours</source>
        <translation>
            <numerusform>%n used in the last 24 hours</numerusform>
            <numerusform>%n used in the last 24 hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n used in the last 30 days</source>
        <translation>
            <numerusform>%n used in the last 30 days</numerusform>
            <numerusform>%n used in the last 30 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unused for 30 days</source>
        <translation>
            <numerusform>%n unused for 30 days</numerusform>
            <numerusform>%n unused for 30 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n never used</source>
        <translation>
            <numerusform>%n never used</numerusform>
            <numerusform>%n never used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other credentials have a similar name. Compare the client ID.</source>
        <translation>
            <numerusform>%n other credential has a similar name. Compare the client ID.</numerusform>
            <numerusform>%n other credentials have a similar name. Compare the client ID.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n credentials</source>
        <comment>2 or more, button</comment>
        <translation>
            <numerusform>Revoke %n credential</numerusform>
            <numerusform>Revoke %n credentials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To continue, type the last %n characters of the client ID</source>
        <translation>
            <numerusform>To continue, type the last %n character of the client ID</numerusform>
            <numerusform>To continue, type the last %n characters of the client ID</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I have reviewed all %n</source>
        <comment>credentials, 2 or more</comment>
        <translation>
            <numerusform>I have reviewed all %n</numerusform>
            <numerusform>I have reviewed all %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n names look alike. Compare the client IDs.</source>
        <translation>
            <numerusform>%n name looks like another. Compare the client IDs.</numerusform>
            <numerusform>%n names look alike. Compare the client IDs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The filter hides %n of them in the list.</source>
        <translation>
            <numerusform>The filter hides %n of them in the list.</numerusform>
            <numerusform>The filter hides %n of them in the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These credentials are left from a run confirmed %1. Nothing more is sent until you confirm them.</source>
        <translation>
            <numerusform>This credential is left from a run confirmed %1. Nothing more is sent until you confirm it.</numerusform>
            <numerusform>These credentials are left from a run confirmed %1. Nothing more is sent until you confirm them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already revoked here, but the server&apos;s list does not say so.</source>
        <translation>
            <numerusform>%n already revoked here, but the server&apos;s list does not say so.</numerusform>
            <numerusform>%n already revoked here, but the server&apos;s list does not say so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first request is sent after %n seconds. You can cancel until then.</source>
        <translation>
            <numerusform>The first request is sent after %n second. You can cancel until then.</numerusform>
            <numerusform>The first request is sent after %n seconds. You can cancel until then.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::DetailsPane</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::MainWindow</name>
    <message numerus="yes">
        <source>&amp;Revoke %n ticked…</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>&amp;Revoke %n ticked…</numerusform>
            <numerusform>&amp;Revoke %n ticked…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n…</source>
        <comment>button: that many checked credentials</comment>
        <translation>
            <numerusform>Revoke %n…</numerusform>
            <numerusform>Revoke %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody has used Revoke Desk for %n minute(s).</source>
        <translation>
            <numerusform>Nobody has used Revoke Desk for %n minute.</numerusform>
            <numerusform>Nobody has used Revoke Desk for %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your organisation does not allow stored secrets, but the keychain did not delete those of %n environment(s): %1.</source>
        <translation>
            <numerusform>Your organisation does not allow stored secrets, but the keychain did not delete those of %n environment: %1.</numerusform>
            <numerusform>Your organisation does not allow stored secrets, but the keychain did not delete those of %n environments: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::OutcomeBar</name>
    <message numerus="yes">
        <source>■ %n revoked</source>
        <translation>
            <numerusform>■ %n revoked</numerusform>
            <numerusform>■ %n revoked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>▲ %n not revoked</source>
        <translation>
            <numerusform>▲ %n not revoked</numerusform>
            <numerusform>▲ %n not revoked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>◆ %n unknown</source>
        <translation>
            <numerusform>◆ %n unknown</numerusform>
            <numerusform>◆ %n unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>□ %n not sent</source>
        <translation>
            <numerusform>□ %n not sent</numerusform>
            <numerusform>□ %n not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>◐ %n in progress</source>
        <translation>
            <numerusform>◐ %n in progress</numerusform>
            <numerusform>◐ %n in progress</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>○ %n waiting</source>
        <translation>
            <numerusform>○ %n waiting</numerusform>
            <numerusform>○ %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::PasteDialog</name>
    <message numerus="yes">
        <source>%n places in this text look like secrets. They were replaced by ••• and are not stored. Treat them as leaked: anyone who could read the text can use them.</source>
        <comment>2 or more</comment>
        <translation>
            <numerusform>%n place in this text looks like a secret. It was replaced by ••• and is kept nowhere here. Treat it as leaked: whoever could read the text can use it.</numerusform>
            <numerusform>%n places in this text look like secrets. They were replaced by ••• and are not stored. Treat them as leaked: anyone who could read the text can use them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <comment>named in the text</comment>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expired</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>%n expired</numerusform>
            <numerusform>%n expired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n active</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>%n active</numerusform>
            <numerusform>%n active</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already revoked or not revocable</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>%n already revoked or not revocable</numerusform>
            <numerusform>%n already revoked or not revocable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ambiguous</source>
        <comment>client IDs</comment>
        <translation>
            <numerusform>%n ambiguous</numerusform>
            <numerusform>%n ambiguous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not in this environment</source>
        <comment>client IDs</comment>
        <translation>
            <numerusform>%n not in this environment</numerusform>
            <numerusform>%n not in this environment</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not loaded yet</source>
        <comment>client IDs</comment>
        <translation>
            <numerusform>%n not loaded yet</numerusform>
            <numerusform>%n not loaded yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tick these %n</source>
        <comment>credentials found in a text, 2 or more</comment>
        <translation>
            <numerusform>Tick this %n</numerusform>
            <numerusform>Tick these %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ProblemDetails</name>
    <message numerus="yes">
        <source>errors: %n value(s) the server does not accept</source>
        <translation>
            <numerusform>errors: %n value the server does not accept</numerusform>
            <numerusform>errors: %n values the server does not accept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::RunPanel</name>
    <message numerus="yes">
        <source>Revoke the re&amp;maining %n…</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>Revoke the re&amp;maining %n…</numerusform>
            <numerusform>Revoke the re&amp;maining %n…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::policy</name>
    <message numerus="yes">
        <source>Your organisation allows at most %n credentials in one run.</source>
        <translation>
            <numerusform>Your organisation allows at most %n credential in one run.</numerusform>
            <numerusform>Your organisation allows at most %n credentials in one run.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::practice</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply (replies) of 429</source>
        <translation>
            <numerusform>%n reply of 429</numerusform>
            <numerusform>%n replies of 429</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s) revoked</source>
        <translation>
            <numerusform>%n credential revoked</numerusform>
            <numerusform>%n credentials revoked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::texts</name>
    <message numerus="yes">
        <source>%n loaded, still loading</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>%n loaded, still loading</numerusform>
            <numerusform>%n loaded, still loading</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s), complete, as of %1</source>
        <translation>
            <numerusform>%n credential, complete, as of %1</numerusform>
            <numerusform>%n credentials, complete, as of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s) as of %1</source>
        <translation>
            <numerusform>%n credential as of %1</numerusform>
            <numerusform>%n credentials as of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s), incomplete: loading was stopped</source>
        <translation>
            <numerusform>%n credential, incomplete: loading was stopped</numerusform>
            <numerusform>%n credentials, incomplete: loading was stopped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s), incomplete: page %1 failed</source>
        <translation>
            <numerusform>%n credential, incomplete: page %1 failed</numerusform>
            <numerusform>%n credentials, incomplete: page %1 failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Finished · all of %n revoked</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>Finished · all of %n revoked</numerusform>
            <numerusform>Finished · all of %n revoked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Finished · %1 of %n revoked</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>Finished · %1 of %n revoked</numerusform>
            <numerusform>Finished · %1 of %n revoked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n need(s) attention</source>
        <translation>
            <numerusform>%1 · %n needs attention</numerusform>
            <numerusform>%1 · %n need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revoking · %1 of %n done</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>Revoking · %1 of %n done</numerusform>
            <numerusform>Revoking · %1 of %n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The journal is intact: %n entries.</source>
        <translation>
            <numerusform>The journal is intact: %n entry.</numerusform>
            <numerusform>The journal is intact: %n entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were written with the key in your keychain: nobody without it can have changed one unnoticed.</source>
        <translation>
            <numerusform>%n was written with the key in your keychain: nobody without it can have changed it unnoticed.</numerusform>
            <numerusform>%n were written with the key in your keychain: nobody without it can have changed one unnoticed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were written with a key that is not available now: what they say is not proven.</source>
        <translation>
            <numerusform>%n was written with a key that is not available now: what it says is not proven.</numerusform>
            <numerusform>%n were written with a key that is not available now: what they say is not proven.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were written without a key, because no keychain was in use: that reveals accidents, not deliberate changes.</source>
        <translation>
            <numerusform>%n was written without a key, because no keychain was in use: that reveals accidents, not deliberate changes.</numerusform>
            <numerusform>%n were written without a key, because no keychain was in use: that reveals accidents, not deliberate changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not finished in an earlier session · %n not sent</source>
        <translation>
            <numerusform>Not finished in an earlier session · %n not sent</numerusform>
            <numerusform>Not finished in an earlier session · %n not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused · %n not sent</source>
        <translation>
            <numerusform>Paused · %n not sent</numerusform>
            <numerusform>Paused · %n not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at the end are not anchored in the keychain yet: if they were cut off, it would not show.</source>
        <translation>
            <numerusform>%n at the end is not anchored in the keychain yet: if it were cut off, it would not show.</numerusform>
            <numerusform>%n at the end are not anchored in the keychain yet: if they were cut off, it would not show.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not finished · %n not sent</source>
        <translation>
            <numerusform>Not finished · %n not sent</numerusform>
            <numerusform>Not finished · %n not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select these %n in the list</source>
        <translation>
            <numerusform>Select %n in the list</numerusform>
            <numerusform>Select these %n in the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were written without a key after entries that have one (%1). Anyone who can write the file can have added them, so they are ignored.</source>
        <translation>
            <numerusform>%n was written without a key after entries that have one (%1). Anyone who can write the file can have added it, so it is ignored.</numerusform>
            <numerusform>%n were written without a key after entries that have one (%1). Anyone who can write the file can have added them, so they are ignored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plans differ from what was confirmed. Their runs are ignored.</source>
        <translation>
            <numerusform>%n plan differs from what was confirmed. Its run is ignored.</numerusform>
            <numerusform>%n plans differ from what was confirmed. Their runs are ignored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs in the journal can&apos;t be trusted.</source>
        <translation>
            <numerusform>%n run in the journal can&apos;t be trusted.</numerusform>
            <numerusform>%n runs in the journal can&apos;t be trusted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It was accepted %n more times before.</source>
        <translation>
            <numerusform>It was accepted %n more time before.</numerusform>
            <numerusform>It was accepted %n more times before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The keychain has a record of %n entries.</source>
        <translation>
            <numerusform>The keychain has a record of %n entry.</numerusform>
            <numerusform>The keychain has a record of %n entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused · all sent, %n answer(s) pending</source>
        <translation>
            <numerusform>Paused · all sent, %n answer pending</numerusform>
            <numerusform>Paused · all sent, %n answers pending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Started %1 in place of a journal that could not be used. It is kept as %2 and had %n entries.</source>
        <comment>time, file</comment>
        <translation>
            <numerusform>Started %1 in place of a journal that could not be used. It is kept as %2 and had %n entry.</numerusform>
            <numerusform>Started %1 in place of a journal that could not be used. It is kept as %2 and had %n entries.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::times</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <comment>2 or more</comment>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <comment>2 or more</comment>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>2 or more, how far a clock is off</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <comment>2 or more, how far a clock is off</comment>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
</TS>
