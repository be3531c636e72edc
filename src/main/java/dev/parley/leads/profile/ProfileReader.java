package dev.parley.leads.profile;

/** Makes something of a file's root. */
@FunctionalInterface
public interface ProfileReader<T> {

    T read(ProfileNode root);
}
