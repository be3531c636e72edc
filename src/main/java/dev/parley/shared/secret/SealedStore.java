package dev.parley.shared.secret;

/** Something that keeps texts a {@link SecretBox} sealed. */
public interface SealedStore {

    /**
     * Seals anew what another key than the current one sealed, or none.
     *
     * @return how many texts that were
     */
    int reseal();
}
