-- The table of db-scheduler 16, as its MariaDB script has it, with DATETIME(6) for its moments, which are all UTC.
CREATE TABLE IF NOT EXISTS scheduled_tasks (
  task_name VARCHAR(100) COLLATE utf8mb4_bin NOT NULL,
  task_instance VARCHAR(100) COLLATE utf8mb4_bin NOT NULL,
  task_data BLOB NULL,
  execution_time DATETIME(6) NOT NULL,
  picked BOOLEAN NOT NULL,
  picked_by VARCHAR(50) COLLATE utf8mb4_bin NULL,
  last_success DATETIME(6) NULL,
  last_failure DATETIME(6) NULL,
  consecutive_failures INT NULL,
  last_heartbeat DATETIME(6) NULL,
  version BIGINT NOT NULL,
  priority SMALLINT NULL,
  PRIMARY KEY (task_name, task_instance),
  KEY scheduled_tasks_due (execution_time),
  KEY scheduled_tasks_heartbeat (last_heartbeat),
  KEY scheduled_tasks_priority (priority DESC, execution_time ASC)
);
