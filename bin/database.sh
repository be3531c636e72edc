#!/bin/sh
# Makes the database and its two roles: the login that owns the tables, and the one that business data is used as.
set -eu

psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -v password="$POSTGRES_PASSWORD" <<'SQL'
create role parley login password :'password';
create role parley_app nologin;
grant parley_app to parley;
create database parley owner parley;
SQL
