-- What is sold by the metre or the kilogram is in stock in parts of one.
alter table products alter column stock type numeric(14, 3);
