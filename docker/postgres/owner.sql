-- Run once, by psql, when the folder is made: an owner that migrates and opens the roles, and is no superuser.
\set password `cat /run/secrets/owner-password`
create role kujdes_owner login createrole password :'password';
create database kujdes owner kujdes_owner;
