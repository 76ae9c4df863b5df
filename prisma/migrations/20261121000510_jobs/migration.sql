-- The queue of pg-boss 10.4 as PgBoss.getConstructionPlans('ripcord_jobs') writes it, but for how its schema comes to be:
-- an administrator may have made it for a user who may not, and a database may have been reset around it.
DO $$
BEGIN
  IF to_regnamespace('ripcord_jobs') IS NULL THEN
    CREATE SCHEMA ripcord_jobs;
  END IF;
END;
$$;
DROP TABLE IF EXISTS ripcord_jobs.version, ripcord_jobs.schedule, ripcord_jobs.subscription, ripcord_jobs.job, ripcord_jobs.archive CASCADE;
DROP TABLE IF EXISTS ripcord_jobs.queue CASCADE;
DROP FUNCTION IF EXISTS ripcord_jobs.create_queue(text, json), ripcord_jobs.delete_queue(text);
DROP TYPE IF EXISTS ripcord_jobs.job_state;

CREATE TYPE ripcord_jobs.job_state AS ENUM (
      'created',
      'retry',
      'active',
      'completed',
      'cancelled',
      'failed'
    );

    CREATE TABLE ripcord_jobs.version (
      version int primary key,
      maintained_on timestamp with time zone,
      cron_on timestamp with time zone,
      monitored_on timestamp with time zone
    );

    CREATE TABLE ripcord_jobs.queue (
      name text,
      policy text,
      retry_limit int,
      retry_delay int,
      retry_backoff bool,
      expire_seconds int,
      retention_minutes int,
      dead_letter text REFERENCES ripcord_jobs.queue (name),
      partition_name text,
      created_on timestamp with time zone not null default now(),
      updated_on timestamp with time zone not null default now(),
      PRIMARY KEY (name)
    );

    CREATE TABLE ripcord_jobs.schedule (
      name text REFERENCES ripcord_jobs.queue ON DELETE CASCADE,
      cron text not null,
      timezone text,
      data jsonb,
      options jsonb,
      created_on timestamp with time zone not null default now(),
      updated_on timestamp with time zone not null default now(),
      PRIMARY KEY (name)
    );

    CREATE TABLE ripcord_jobs.subscription (
      event text not null,
      name text not null REFERENCES ripcord_jobs.queue ON DELETE CASCADE,
      created_on timestamp with time zone not null default now(),
      updated_on timestamp with time zone not null default now(),
      PRIMARY KEY(event, name)
    );

    CREATE TABLE ripcord_jobs.job (
      id uuid not null default gen_random_uuid(),
      name text not null,
      priority integer not null default(0),
      data jsonb,
      state ripcord_jobs.job_state not null default('created'),
      retry_limit integer not null default(2),
      retry_count integer not null default(0),
      retry_delay integer not null default(0),
      retry_backoff boolean not null default false,
      start_after timestamp with time zone not null default now(),
      started_on timestamp with time zone,
      singleton_key text,
      singleton_on timestamp without time zone,
      expire_in interval not null default interval '15 minutes',
      created_on timestamp with time zone not null default now(),
      completed_on timestamp with time zone,
      keep_until timestamp with time zone NOT NULL default now() + interval '14 days',
      output jsonb,
      dead_letter text,
      policy text
    ) PARTITION BY LIST (name);
ALTER TABLE ripcord_jobs.job ADD PRIMARY KEY (name, id);
CREATE TABLE ripcord_jobs.archive (LIKE ripcord_jobs.job);
ALTER TABLE ripcord_jobs.archive ADD PRIMARY KEY (name, id);
ALTER TABLE ripcord_jobs.archive ADD archived_on timestamptz NOT NULL DEFAULT now();
CREATE INDEX archive_i1 ON ripcord_jobs.archive(archived_on);

    CREATE FUNCTION ripcord_jobs.create_queue(queue_name text, options json)
    RETURNS VOID AS
    $$
    DECLARE
      table_name varchar := 'j' || encode(sha224(queue_name::bytea), 'hex');
      queue_created_on timestamptz;
    BEGIN

      WITH q as (
      INSERT INTO ripcord_jobs.queue (
        name,
        policy,
        retry_limit,
        retry_delay,
        retry_backoff,
        expire_seconds,
        retention_minutes,
        dead_letter,
        partition_name
      )
      VALUES (
        queue_name,
        options->>'policy',
        (options->>'retryLimit')::int,
        (options->>'retryDelay')::int,
        (options->>'retryBackoff')::bool,
        (options->>'expireInSeconds')::int,
        (options->>'retentionMinutes')::int,
        options->>'deadLetter',
        table_name
      )
      ON CONFLICT DO NOTHING
      RETURNING created_on
      )
      SELECT created_on into queue_created_on from q;

      IF queue_created_on IS NULL THEN
        RETURN;
      END IF;

      EXECUTE format('CREATE TABLE ripcord_jobs.%I (LIKE ripcord_jobs.job INCLUDING DEFAULTS)', table_name);

      EXECUTE format('ALTER TABLE ripcord_jobs.%1$I ADD PRIMARY KEY (name, id)', table_name);
      EXECUTE format('ALTER TABLE ripcord_jobs.%1$I ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES ripcord_jobs.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED', table_name);
      EXECUTE format('ALTER TABLE ripcord_jobs.%1$I ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES ripcord_jobs.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED', table_name);
      EXECUTE format('CREATE UNIQUE INDEX %1$s_i1 ON ripcord_jobs.%1$I (name, COALESCE(singleton_key, '''')) WHERE state = ''created'' AND policy = ''short''', table_name);
      EXECUTE format('CREATE UNIQUE INDEX %1$s_i2 ON ripcord_jobs.%1$I (name, COALESCE(singleton_key, '''')) WHERE state = ''active'' AND policy = ''singleton''', table_name);
      EXECUTE format('CREATE UNIQUE INDEX %1$s_i3 ON ripcord_jobs.%1$I (name, state, COALESCE(singleton_key, '''')) WHERE state <= ''active'' AND policy = ''stately''', table_name);
      EXECUTE format('CREATE UNIQUE INDEX %1$s_i4 ON ripcord_jobs.%1$I (name, singleton_on, COALESCE(singleton_key, '''')) WHERE state <> ''cancelled'' AND singleton_on IS NOT NULL', table_name);
      EXECUTE format('CREATE INDEX %1$s_i5 ON ripcord_jobs.%1$I (name, start_after) INCLUDE (priority, created_on, id) WHERE state < ''active''', table_name);

      EXECUTE format('ALTER TABLE ripcord_jobs.%I ADD CONSTRAINT cjc CHECK (name=%L)', table_name, queue_name);
      EXECUTE format('ALTER TABLE ripcord_jobs.job ATTACH PARTITION ripcord_jobs.%I FOR VALUES IN (%L)', table_name, queue_name);
    END;
    $$
    LANGUAGE plpgsql;;

    CREATE FUNCTION ripcord_jobs.delete_queue(queue_name text)
    RETURNS VOID AS
    $$
    DECLARE
      table_name varchar;
    BEGIN
      WITH deleted as (
        DELETE FROM ripcord_jobs.queue
        WHERE name = queue_name
        RETURNING partition_name
      )
      SELECT partition_name from deleted INTO table_name;

      EXECUTE format('DROP TABLE IF EXISTS ripcord_jobs.%I', table_name);
    END;
    $$
    LANGUAGE plpgsql;;

INSERT INTO ripcord_jobs.version(version) VALUES ('24');

-- One queue for each name of lib/server/job/jobs.ts.
SELECT ripcord_jobs.create_queue(name, '{"policy":"standard"}') FROM unnest(ARRAY['deliver', 'keepTime', 'remind']) AS name;

-- Whoever sends a delivery holds it until then; after a crash the next one takes it over.
ALTER TABLE "Delivery" ADD COLUMN "claimedUntil" TIMESTAMPTZ(3);

-- The order of a lane: that of the commits, whatever the clocks of two servers say.
ALTER TABLE "Delivery" ADD COLUMN "number" SERIAL NOT NULL;
DROP INDEX "Delivery_queued";
CREATE INDEX "Delivery_queued" ON "Delivery" ("lane", "number") WHERE "status" = 'queued';
