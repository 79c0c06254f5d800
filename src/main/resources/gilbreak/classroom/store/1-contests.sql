CREATE TABLE contest (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  code TEXT NOT NULL UNIQUE,
  teacher TEXT NOT NULL,
  open_until BIGINT,
  freeze_at BIGINT,
  thawed INTEGER NOT NULL DEFAULT 0,
  locked INTEGER NOT NULL DEFAULT 0,
  top INTEGER NOT NULL,
  created BIGINT NOT NULL,
  changes BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE ruling (
  id {id},
  contest TEXT NOT NULL REFERENCES contest,
  level TEXT NOT NULL,
  place INTEGER NOT NULL,
  title TEXT NOT NULL,
  digest TEXT NOT NULL,
  edition TEXT NOT NULL,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  engine TEXT NOT NULL,
  machine TEXT NOT NULL,
  state TEXT NOT NULL,
  created BIGINT NOT NULL
);
CREATE UNIQUE INDEX ruling_current ON ruling (contest, level) WHERE state = 'current';
CREATE UNIQUE INDEX ruling_candidate ON ruling (contest, level) WHERE state = 'candidate';

CREATE TABLE player (
  id {id},
  contest TEXT NOT NULL REFERENCES contest,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  token TEXT NOT NULL,
  joined BIGINT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0,
  UNIQUE (contest, folded)
);

CREATE TABLE submission (
  id {id},
  contest TEXT NOT NULL REFERENCES contest,
  player BIGINT NOT NULL REFERENCES player,
  level TEXT NOT NULL,
  hash TEXT NOT NULL,
  solution TEXT NOT NULL,
  placements INTEGER NOT NULL,
  received BIGINT NOT NULL,
  UNIQUE (player, level, hash)
);
CREATE INDEX submission_contest ON submission (contest, level, hash);

CREATE TABLE task (
  id {id},
  ruling BIGINT NOT NULL REFERENCES ruling,
  hash TEXT NOT NULL,
  solution TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'queued',
  priority INTEGER NOT NULL DEFAULT 0,
  attempt INTEGER NOT NULL DEFAULT 0,
  deaths INTEGER NOT NULL DEFAULT 0,
  worker TEXT,
  lease_until BIGINT,
  queued BIGINT NOT NULL,
  UNIQUE (ruling, hash)
);
CREATE INDEX task_queued ON task (priority, id) WHERE state = 'queued';
CREATE INDEX task_leased ON task (lease_until) WHERE state = 'leased';

CREATE TABLE judgement (
  task BIGINT PRIMARY KEY REFERENCES task,
  attempt INTEGER NOT NULL,
  decision TEXT NOT NULL,
  failure TEXT NOT NULL,
  stars INTEGER,
  speedup DOUBLE PRECISION,
  low DOUBLE PRECISION,
  high DOUBLE PRECISION,
  par DOUBLE PRECISION,
  noisy INTEGER NOT NULL DEFAULT 0,
  locked DOUBLE PRECISION,
  longest_wait DOUBLE PRECISION,
  wait_99 DOUBLE PRECISION,
  engine TEXT NOT NULL,
  machine TEXT NOT NULL,
  report TEXT NOT NULL,
  judged BIGINT NOT NULL
)
