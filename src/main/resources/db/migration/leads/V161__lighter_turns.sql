-- Room for the next turns of a conversation on the page where the lead stands already.
alter table leads set (fillfactor = 60);
