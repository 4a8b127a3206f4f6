-- A journal as version 2 of the schema wrote it: six rows without a key, then rows with the key 'k1' (bytes 0 to
-- 31); every kind of entry, the last attempt without an answer.
PRAGMA application_id = 1383482469;
PRAGMA user_version = 2;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE entry (
    sequence       INTEGER PRIMARY KEY AUTOINCREMENT,
    kind           TEXT NOT NULL CHECK (kind IN ('plan', 'attempt', 'answer', 'not_sent', 'wait', 'reading',
                                                 'outcome', 'state', 'note')),
    run_id         TEXT NOT NULL,
    item           INTEGER NOT NULL CHECK (item >= -1),
    attempt        INTEGER NOT NULL CHECK (attempt >= 0),
    environment_id TEXT NOT NULL,
    client_id      TEXT NOT NULL,
    at_ms          INTEGER NOT NULL,
    server_ms      INTEGER,
    data           TEXT NOT NULL,
    key_id         TEXT,
    prev_hash      BLOB,
    row_hash       BLOB,
    CHECK (kind NOT IN ('attempt', 'answer', 'not_sent') OR (run_id <> '' AND item >= 0 AND attempt >= 1)),
    CHECK (kind <> 'plan' OR run_id <> '')
) STRICT;
INSERT INTO entry VALUES(1,'plan','r1',-1,0,'e1','',1795437100000,NULL,'{"base_url":"https://sandbox.api.dinie.com.br/v3","confirmed_at":"2026-11-23T12:30:00.000Z","digest":"a72e464ce260052b76a1fd2680cf92a07be61301a0fab045b73e25befd9c9295","environment_id":"e1","environment_kind":"sandbox","environment_name":"Staging","items":[{"credential":{"client_id":"dinie_ci_test_0","created_at":"2023-11-14T22:13:20.000Z","expires_at":null,"id":"id-dinie_ci_test_0","last_used_at":null,"name":"worker","status":"active","status_text":"active","updated_at":"2023-11-14T22:13:20.000Z"},"first":true}],"label":"2026-11-23-1","own_client_id":"dinie_ci_test_own","pace":"fast","reason":"","run_id":"r1","ticket":""}','',X'',X'f40bd40ac502db66d0dd2fe09efbd49415a8f7cf056dec216f2171063555a3b4');
INSERT INTO entry VALUES(2,'state','r1',-1,0,'e1','',1795437100000,NULL,'{"state":"running"}','',X'f40bd40ac502db66d0dd2fe09efbd49415a8f7cf056dec216f2171063555a3b4',X'b08a6650b6a2fdbfdf20f9c76810ae6e888a321d4e900fa9cfe992676844274e');
INSERT INTO entry VALUES(3,'attempt','r1',0,1,'e1','dinie_ci_test_0',1795437100400,NULL,'{}','',X'b08a6650b6a2fdbfdf20f9c76810ae6e888a321d4e900fa9cfe992676844274e',X'73f5404988dc2b117eaff748b287416f1ab76e88a2c122ba47a2637fbd1af606');
INSERT INTO entry VALUES(4,'answer','r1',0,1,'e1','dinie_ci_test_0',1795437100520,1795437100500,'{"may_have_been_sent":true,"request_id":"req-1","status":204,"wire":"answered"}','',X'73f5404988dc2b117eaff748b287416f1ab76e88a2c122ba47a2637fbd1af606',X'fdc94a8f3e5cd1f01535442bc65d82ad2c9e1ff0ce93889e68221509a379de22');
INSERT INTO entry VALUES(5,'outcome','r1',0,0,'e1','dinie_ci_test_0',1795437100521,1795437100500,'{"may_have_been_sent":true,"outcome":"revoked","request_id":"req-1","revoked_at":"2026-11-23T12:31:40.500Z","status":204,"wire":"answered"}','',X'fdc94a8f3e5cd1f01535442bc65d82ad2c9e1ff0ce93889e68221509a379de22',X'07558467b724f13c1da8f0e945a8ccc330649258dd425e194d1dff51d2984847');
INSERT INTO entry VALUES(6,'state','r1',-1,0,'e1','',1795437100530,NULL,'{"state":"finished"}','',X'07558467b724f13c1da8f0e945a8ccc330649258dd425e194d1dff51d2984847',X'55f3b158c319e499296297147f88a3359365766716d43c0e8e3bb666fc0ea9a9');
INSERT INTO entry VALUES(7,'note','',-1,0,'','',1795437101000,NULL,'{"chain":"key_changed","from":"","to":"k1"}','k1',X'55f3b158c319e499296297147f88a3359365766716d43c0e8e3bb666fc0ea9a9',X'b8541c538d3c3e9aa3dee9939a275caa4eebd68d6f4cd3bb9e8ab7481f1fa5f3');
INSERT INTO entry VALUES(8,'plan','r2',-1,0,'e1','',1795437101000,NULL,'{"base_url":"https://sandbox.api.dinie.com.br/v3","confirmed_at":"2026-11-23T12:30:00.000Z","digest":"9df74f890d555e54934654a00e69eee16376479f31fe022cf148b89428964bb1","environment_id":"e1","environment_kind":"sandbox","environment_name":"Staging","items":[{"credential":{"client_id":"dinie_ci_test_0b","created_at":"2023-11-14T22:13:20.000Z","expires_at":null,"id":"id-dinie_ci_test_0","last_used_at":null,"name":"worker","status":"active","status_text":"active","updated_at":"2023-11-14T22:13:20.000Z"},"first":true},{"credential":{"client_id":"dinie_ci_test_1b","created_at":"2023-11-14T22:13:20.000Z","expires_at":null,"id":"id-dinie_ci_test_1","last_used_at":null,"name":"worker","status":"active","status_text":"active","updated_at":"2023-11-14T22:13:20.000Z"},"first":false,"previous_id":"id-dinie_ci_test_0"},{"credential":{"client_id":"dinie_ci_test_2b","created_at":"2023-11-14T22:13:20.000Z","expires_at":null,"id":"id-dinie_ci_test_2","last_used_at":null,"name":"worker","status":"active","status_text":"active","updated_at":"2023-11-14T22:13:20.000Z"},"first":false,"previous_id":"id-dinie_ci_test_1"},{"credential":{"client_id":"dinie_ci_test_3b","created_at":"2023-11-14T22:13:20.000Z","expires_at":null,"id":"id-dinie_ci_test_3","last_used_at":null,"name":"worker","status":"active","status_text":"active","updated_at":"2023-11-14T22:13:20.000Z"},"first":false,"previous_id":"id-dinie_ci_test_2"}],"label":"2026-11-23-2","own_client_id":"dinie_ci_test_own","pace":"fast","reason":"leaked – “ci”","run_id":"r2","ticket":"OPS-7"}','k1',X'b8541c538d3c3e9aa3dee9939a275caa4eebd68d6f4cd3bb9e8ab7481f1fa5f3',X'5b8e37fee894c5f561dbbcb8b6f50adf9c87ec6c3cd748fcf453397695e92338');
INSERT INTO entry VALUES(9,'state','r2',-1,0,'e1','',1795437101000,NULL,'{"state":"holding"}','k1',X'5b8e37fee894c5f561dbbcb8b6f50adf9c87ec6c3cd748fcf453397695e92338',X'484bfb69835b979772336828ed8a5213d93ea0bc5febe7879ea63a1da6609053');
INSERT INTO entry VALUES(10,'state','r2',-1,0,'e1','',1795437106000,NULL,'{"state":"checking_drift"}','k1',X'484bfb69835b979772336828ed8a5213d93ea0bc5febe7879ea63a1da6609053',X'59d75c27b0bf6c72f2d604254d0d79a1b94bd3dbdc29b97a3383fd8d3ada7609');
INSERT INTO entry VALUES(11,'reading','r2',0,0,'e1','dinie_ci_test_0b',1795437106100,1795437106050,'{"by":"neighbour","result":"active"}','k1',X'59d75c27b0bf6c72f2d604254d0d79a1b94bd3dbdc29b97a3383fd8d3ada7609',X'3b3c16875c9883448620b48725e982f8b2a90bf9881537af14d73dd8512c32d0');
INSERT INTO entry VALUES(12,'state','r2',-1,0,'e1','',1795437106200,NULL,'{"state":"running"}','k1',X'3b3c16875c9883448620b48725e982f8b2a90bf9881537af14d73dd8512c32d0',X'91afed01f0f388e439a97416a26f76c25c92e53bccb08b3923bb36e81817a0c1');
INSERT INTO entry VALUES(13,'attempt','r2',0,1,'e1','dinie_ci_test_0b',1795437106300,NULL,'{}','k1',X'91afed01f0f388e439a97416a26f76c25c92e53bccb08b3923bb36e81817a0c1',X'a7ebf866f978266aabd747806f311f478e7d2df76d5c376ff34ea35a09acb373');
INSERT INTO entry VALUES(14,'answer','r2',0,1,'e1','dinie_ci_test_0b',1795437106400,1795437101500,'{"code":"last_active_credential","may_have_been_sent":true,"problem_type":"https://docs.dinie.com.br/errors/conflict","request_id":"req-2","status":409,"wire":"answered"}','k1',X'a7ebf866f978266aabd747806f311f478e7d2df76d5c376ff34ea35a09acb373',X'02f86e6398e449ce1ffae6434c97e367941d03e3c9a9d68e0bb2a1f3e6a3d24f');
INSERT INTO entry VALUES(15,'outcome','r2',0,0,'e1','dinie_ci_test_0b',1795437106401,1795437101500,'{"code":"last_active_credential","may_have_been_sent":true,"outcome":"refused","problem_type":"https://docs.dinie.com.br/errors/conflict","request_id":"req-2","status":409,"wire":"answered"}','k1',X'02f86e6398e449ce1ffae6434c97e367941d03e3c9a9d68e0bb2a1f3e6a3d24f',X'055a9e71d771302bf1343b6188cfb7eecbda57f2ac4584d786357da672dd8f8a');
INSERT INTO entry VALUES(16,'attempt','r2',1,1,'e1','dinie_ci_test_1b',1795437106500,NULL,'{}','k1',X'055a9e71d771302bf1343b6188cfb7eecbda57f2ac4584d786357da672dd8f8a',X'00d86ec798b01f1cc499f8a1ca05bf699419e3d146b3501da253a9cceea10b39');
INSERT INTO entry VALUES(17,'not_sent','r2',1,1,'e1','dinie_ci_test_1b',1795437106600,NULL,'{"wire":"offline"}','k1',X'00d86ec798b01f1cc499f8a1ca05bf699419e3d146b3501da253a9cceea10b39',X'8df88525f57cfe11307d41a4797086f73d801f819cc6d2ecd0a67d5542c8be9f');
INSERT INTO entry VALUES(18,'state','r2',-1,0,'e1','',1795437106601,NULL,'{"state":"offline"}','k1',X'8df88525f57cfe11307d41a4797086f73d801f819cc6d2ecd0a67d5542c8be9f',X'e31891cfa3e1bf27c1c5693adf9be67dfafc67535d600ec63f2574703b87bd7b');
INSERT INTO entry VALUES(19,'wait','r2',-1,0,'e1','',1795437106602,NULL,'{"until":"2026-11-23T12:32:10.000Z","why":"server_asked"}','k1',X'e31891cfa3e1bf27c1c5693adf9be67dfafc67535d600ec63f2574703b87bd7b',X'ffef866fe229ff7fceaa1b7c4e4057452dea9477f588dba63f1b76fc9db1d434');
INSERT INTO entry VALUES(20,'attempt','r2',1,2,'e1','dinie_ci_test_1b',1795437131000,NULL,'{}','k1',X'ffef866fe229ff7fceaa1b7c4e4057452dea9477f588dba63f1b76fc9db1d434',X'be5ccd2d64390ebe22eb908d677fef763f714f999b3d8f20bcbd3e3e79fcb9ff');
INSERT INTO entry VALUES(21,'answer','r2',1,2,'e1','dinie_ci_test_1b',1795437161000,NULL,'{"may_have_been_sent":true,"wire":"lost"}','k1',X'be5ccd2d64390ebe22eb908d677fef763f714f999b3d8f20bcbd3e3e79fcb9ff',X'd54b906ac41a0277aa13cbe2674ecdf63056de3cccc1146e88a90c7d5b85ce48');
INSERT INTO entry VALUES(22,'reading','r2',1,0,'e1','dinie_ci_test_1b',1795437162000,1795437162000,'{"by":"list","result":"revoked"}','k1',X'd54b906ac41a0277aa13cbe2674ecdf63056de3cccc1146e88a90c7d5b85ce48',X'244c1b022755d3897d44295079ac2ddda9168ce40d961fd2a13ccba523d88f7a');
INSERT INTO entry VALUES(23,'outcome','r2',1,0,'e1','dinie_ci_test_1b',1795437162001,NULL,'{"may_have_been_sent":true,"outcome":"revoked_reply_lost","revoked_at":"2026-11-23T12:32:42.000Z","wire":"lost"}','k1',X'244c1b022755d3897d44295079ac2ddda9168ce40d961fd2a13ccba523d88f7a',X'72a93ebd503d257c1c6341677022929bdd6d94a7e38caa31934491f2d4bc133d');
INSERT INTO entry VALUES(24,'attempt','r2',2,1,'e1','dinie_ci_test_2b',1795437163000,NULL,'{}','k1',X'72a93ebd503d257c1c6341677022929bdd6d94a7e38caa31934491f2d4bc133d',X'2e620c6740e31dc41cc6a54ca9dc09010e0580faa06c8ac1a909d682df13a9b1');
INSERT INTO entry VALUES(25,'answer','r2',2,1,'e1','dinie_ci_test_2b',1795437193000,NULL,'{"may_have_been_sent":true,"wire":"lost"}','k1',X'2e620c6740e31dc41cc6a54ca9dc09010e0580faa06c8ac1a909d682df13a9b1',X'ce259f26501de5535b58331f083da37560b1e0f127bdc41fa24c2ad357753f1e');
INSERT INTO entry VALUES(26,'outcome','r2',2,0,'e1','dinie_ci_test_2b',1795437220000,NULL,'{"may_have_been_sent":true,"outcome":"unknown","wire":"lost"}','k1',X'ce259f26501de5535b58331f083da37560b1e0f127bdc41fa24c2ad357753f1e',X'f38652f21330ddb54aac000ecfcac24dfb9d5db05e794787eb7ceae32aa4c5fc');
INSERT INTO entry VALUES(27,'state','r2',2,0,'e1','dinie_ci_test_2b',1795437221000,NULL,'{"state":"left"}','k1',X'f38652f21330ddb54aac000ecfcac24dfb9d5db05e794787eb7ceae32aa4c5fc',X'a53559c8b220de2e86c4ffe76d25e2b3d884b553e434ef9c83a67b9ef093c90f');
INSERT INTO entry VALUES(28,'attempt','r2',3,1,'e1','dinie_ci_test_3b',1795437222000,NULL,'{}','k1',X'a53559c8b220de2e86c4ffe76d25e2b3d884b553e434ef9c83a67b9ef093c90f',X'c452953dbbdd4b9733ca47fabf7ab5324aa9932dca6319003b1792785704a401');
INSERT INTO entry VALUES(29,'note','',-1,0,'','',1795437300000,NULL,'{"chain":"accepted","fault":"row_altered","row":3}','k1',X'c452953dbbdd4b9733ca47fabf7ab5324aa9932dca6319003b1792785704a401',X'0ad90ec838accf3ef863f8d8156bb3d1c9213156c0e9d67c9e2a45e12d2aecc3');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('entry',29);
CREATE UNIQUE INDEX entry_plan_once ON entry (run_id) WHERE kind = 'plan';
CREATE UNIQUE INDEX entry_attempt_once ON entry (run_id, item, attempt) WHERE kind = 'attempt';
CREATE UNIQUE INDEX entry_end_once ON entry (run_id, item, attempt) WHERE kind IN ('answer', 'not_sent');
CREATE INDEX entry_by_environment ON entry (environment_id, run_id);
CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER entry_no_replace BEFORE INSERT ON entry
WHEN EXISTS (SELECT 1 FROM entry WHERE sequence = NEW.sequence)
  OR (NEW.kind = 'plan' AND EXISTS (SELECT 1 FROM entry WHERE kind = 'plan' AND run_id = NEW.run_id))
  OR (NEW.kind = 'attempt' AND EXISTS (SELECT 1 FROM entry WHERE kind = 'attempt' AND run_id = NEW.run_id
      AND item = NEW.item AND attempt = NEW.attempt))
  OR (NEW.kind IN ('answer', 'not_sent') AND EXISTS (SELECT 1 FROM entry WHERE kind IN ('answer', 'not_sent')
      AND run_id = NEW.run_id AND item = NEW.item AND attempt = NEW.attempt))
BEGIN SELECT RAISE(ABORT, 'the journal has this entry already'); END;
CREATE TRIGGER entry_end_needs_attempt BEFORE INSERT ON entry
WHEN NEW.kind IN ('answer', 'not_sent') AND NOT EXISTS (SELECT 1 FROM entry WHERE kind = 'attempt'
     AND run_id = NEW.run_id AND item = NEW.item AND attempt = NEW.attempt)
BEGIN SELECT RAISE(ABORT, 'the journal has no such attempt'); END;
CREATE VIEW attempt AS
SELECT a.sequence, a.run_id, a.item, a.attempt, a.environment_id, a.client_id, a.at_ms,
       e.sequence AS end_sequence, e.kind AS end_kind, e.at_ms AS end_at_ms,
       e.server_ms AS end_server_ms, e.data AS end_data
FROM entry AS a LEFT JOIN entry AS e
  ON e.kind IN ('answer', 'not_sent') AND e.run_id = a.run_id AND e.item = a.item AND e.attempt = a.attempt
WHERE a.kind = 'attempt';
CREATE TRIGGER entry_chained BEFORE INSERT ON entry
WHEN NEW.key_id IS NULL OR NEW.prev_hash IS NULL OR NEW.row_hash IS NULL OR length(NEW.row_hash) <> 32
  OR EXISTS (SELECT 1 FROM entry WHERE sequence = (SELECT max(sequence) FROM entry)
             AND row_hash IS NOT NULL AND row_hash <> NEW.prev_hash)
BEGIN SELECT RAISE(ABORT, 'the journal is a chain'); END;
COMMIT;
