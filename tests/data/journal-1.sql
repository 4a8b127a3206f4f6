-- A journal as version 1 of the schema wrote it: ten entries of one run, the last attempt without an answer.
PRAGMA application_id = 1383482469;
PRAGMA user_version = 1;
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
INSERT INTO entry VALUES(1,'plan','r1',-1,0,'e1','',1795437100000,NULL,'{"base_url":"https://sandbox.api.dinie.com.br/v3","confirmed_at":"2026-11-23T12:30:00.000Z","digest":"3e28308dcc65a47693fc89a26e58edf4599252416b0649eafc8fc942277921d4","environment_id":"e1","environment_kind":"sandbox","environment_name":"Staging","items":[{"credential":{"client_id":"dinie_ci_test_0","created_at":"2023-11-14T22:13:20.000Z","expires_at":null,"id":"id-dinie_ci_test_0","last_used_at":null,"name":"worker","status":"active","status_text":"active","updated_at":"2023-11-14T22:13:20.000Z"},"first":true},{"credential":{"client_id":"dinie_ci_test_1","created_at":"2023-11-14T22:13:20.000Z","expires_at":null,"id":"id-dinie_ci_test_1","last_used_at":null,"name":"worker","status":"active","status_text":"active","updated_at":"2023-11-14T22:13:20.000Z"},"first":false,"previous_id":"id-dinie_ci_test_0"},{"credential":{"client_id":"dinie_ci_test_2","created_at":"2023-11-14T22:13:20.000Z","expires_at":null,"id":"id-dinie_ci_test_2","last_used_at":null,"name":"worker","status":"active","status_text":"active","updated_at":"2023-11-14T22:13:20.000Z"},"first":false,"previous_id":"id-dinie_ci_test_1"}],"label":"2026-11-23-1","own_client_id":"dinie_ci_test_own","reason":"","run_id":"r1","ticket":""}',NULL,NULL,NULL);
INSERT INTO entry VALUES(2,'state','r1',-1,0,'e1','',1795437100000,NULL,'{"state":"running"}',NULL,NULL,NULL);
INSERT INTO entry VALUES(3,'reading','r1',0,0,'e1','dinie_ci_test_0',1795437100000,1795437100000,'{"by":"neighbour","result":"active"}',NULL,NULL,NULL);
INSERT INTO entry VALUES(4,'attempt','r1',0,1,'e1','dinie_ci_test_0',1795437100400,NULL,'{}',NULL,NULL,NULL);
INSERT INTO entry VALUES(5,'answer','r1',0,1,'e1','dinie_ci_test_0',1795437100520,1795437100500,'{"may_have_been_sent":true,"request_id":"req-1","status":204,"wire":"answered"}',NULL,NULL,NULL);
INSERT INTO entry VALUES(6,'outcome','r1',0,0,'e1','dinie_ci_test_0',1795437100521,1795437100500,'{"may_have_been_sent":true,"outcome":"revoked","request_id":"req-1","revoked_at":"2026-11-23T12:31:40.500Z","status":204,"wire":"answered"}',NULL,NULL,NULL);
INSERT INTO entry VALUES(7,'attempt','r1',1,1,'e1','dinie_ci_test_1',1795437101400,NULL,'{}',NULL,NULL,NULL);
INSERT INTO entry VALUES(8,'answer','r1',1,1,'e1','dinie_ci_test_1',1795437101520,1795437101500,'{"code":"last_active_credential","may_have_been_sent":true,"status":409,"wire":"answered"}',NULL,NULL,NULL);
INSERT INTO entry VALUES(9,'outcome','r1',1,0,'e1','dinie_ci_test_1',1795437101530,1795437101500,'{"code":"last_active_credential","may_have_been_sent":true,"outcome":"refused","status":409,"wire":"answered"}',NULL,NULL,NULL);
INSERT INTO entry VALUES(10,'attempt','r1',2,1,'e1','dinie_ci_test_2',1795437102000,NULL,'{}',NULL,NULL,NULL);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('entry',10);
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
COMMIT;
