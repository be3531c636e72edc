package dev.parley.llm;

/** What models are told: as it ships, or as the tenant that is bound has it. */
public interface Prompts {

    /** @param name such as {@code conversation/word} */
    PromptTemplate find(String name);
}
