package dev.parley.llm.call;

import dev.parley.llm.protocol.Endpoint;
import dev.parley.llm.protocol.Protocol;

/** A model that may be asked. */
record Candidate(Protocol protocol, Endpoint endpoint, String model) {

    /** Models of one provider fall ill together. */
    String circuit() {
        return endpoint.provider();
    }
}
