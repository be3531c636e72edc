package dev.parley.identity;

import java.util.UUID;

/** Who makes a request. */
public sealed interface Caller {

    /** How logs and histories name the caller. */
    String label();

    /** Whether the caller may do what the role may. */
    boolean may(Role role);

    /** Somebody on a web page; knows at most the secret of an own session. */
    record Visitor() implements Caller {

        @Override
        public String label() {
            return "visitor";
        }

        @Override
        public boolean may(Role role) {
            return false;
        }
    }

    /**
     * A person who signed in.
     *
     * @param platform whether the person serves the whole installation and not one tenant
     * @param signIn the sign-in that the call belongs to
     */
    record Staff(UUID id, String email, Role role, boolean platform, UUID signIn) implements Caller {

        @Override
        public String label() {
            return email;
        }

        @Override
        public boolean may(Role wanted) {
            return role.includes(wanted);
        }
    }

    /** A program with a secret key of one tenant. */
    record ServerKey(UUID id, String name, Role role) implements Caller {

        @Override
        public String label() {
            return "key " + name;
        }

        @Override
        public boolean may(Role wanted) {
            return role.includes(wanted);
        }
    }
}
