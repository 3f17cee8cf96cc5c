-- The whole store in tables that H2 and PostgreSQL understand alike. ${exact} makes texts compare byte by byte.

-- One row: which store this is, and the secret under which ids of erased answers are hashed.
create table nps_store (
    id smallint primary key check (id = 1),
    identity varchar(16) not null,
    hash_key varchar(64) not null
);

-- Per programme the last position given out. Whoever writes to the journal holds this row until the commit, so
-- positions become visible in their order and without gaps.
create table nps_head (
    programme varchar(64)${exact} primary key,
    last_position bigint not null
);

-- Every response as it stands. Its number is the position at which it was recorded.
create table nps_response (
    programme varchar(64)${exact} not null,
    number bigint not null,
    id varchar(64)${exact} not null,
    version bigint not null,
    status varchar(16)${exact} not null,
    rating smallint,
    local_day date not null,
    answered_at timestamp(6) with time zone not null,
    recorded_at timestamp(6) with time zone not null,
    customer varchar(256)${exact},
    account varchar(256)${exact},
    team varchar(256)${exact},
    owner varchar(256)${exact},
    touchpoint varchar(256)${exact},
    channel varchar(256)${exact},
    language varchar(256)${exact},
    content varchar,
    fingerprint varchar not null,
    reason varchar,
    primary key (programme, number)
);
create unique index nps_response_id on nps_response (programme, id);
create index nps_response_customer on nps_response (customer);

-- Changes to responses after they were recorded; positions are shared with the numbers of nps_response.
create table nps_change (
    programme varchar(64)${exact} not null,
    position bigint not null,
    type varchar(16) not null,
    number bigint not null,
    primary key (programme, position)
);

-- What a response was before a change.
create table nps_response_history (
    programme varchar(64)${exact} not null,
    number bigint not null,
    version bigint not null,
    customer varchar(256)${exact},
    local_day date not null,
    content varchar not null,
    fingerprint varchar not null,
    changed_at timestamp(6) with time zone not null,
    changed_by varchar not null,
    change_type varchar(16) not null,
    change_reason varchar not null,
    primary key (programme, number, version)
);
create index nps_response_history_customer on nps_response_history (customer);

-- What is left of an erased answer: a keyed hash of its id.
create table nps_erased (
    hash varchar(64)${exact} primary key
);

-- How many answers of a month were erased, and how many of these have been published as a restatement.
create table nps_restatement (
    programme varchar(64)${exact} not null,
    answer_month varchar(7) not null,
    erased bigint not null,
    published bigint not null,
    primary key (programme, answer_month)
);

-- Documents; one that was deleted stays with its version and without content.
create table nps_record (
    collection varchar(64)${exact} not null,
    record_key varchar(200)${exact} not null,
    version bigint not null,
    document varchar,
    changed_at timestamp(6) with time zone not null,
    changed_by varchar not null,
    primary key (collection, record_key)
);

create table nps_record_history (
    collection varchar(64)${exact} not null,
    record_key varchar(200)${exact} not null,
    version bigint not null,
    document varchar,
    changed_at timestamp(6) with time zone not null,
    changed_by varchar not null,
    primary key (collection, record_key, version)
);

create table nps_lease (
    name varchar(200)${exact} primary key,
    holder varchar(200)${exact} not null,
    expires_at timestamp(6) with time zone not null
);
