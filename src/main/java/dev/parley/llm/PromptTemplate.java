package dev.parley.llm;

import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A versioned prompt file: {@code prompts/<module>/<name>.v<number>.md}. What it is filled with goes into marked blocks
 * whose marks nobody can foresee, so no text can pretend that its block has ended.
 */
public final class PromptTemplate {

    /** What parts instructions and data. */
    public static final String USER = "\n--- user ---\n";

    private final String version;
    private final String system;
    private final String user;

    private PromptTemplate(String version, String system, String user) {
        this.version = version;
        this.system = system;
        this.user = user;
    }

    /**
     * @param version such as {@code conversation/understand.v1}
     * @param text instructions and data with the line {@code --- user ---} between them
     */
    public static PromptTemplate of(String version, String text) {
        int user = text.indexOf(USER);
        if (user < 0) {
            throw new IllegalStateException(version + " has no line '--- user ---'");
        }
        return new PromptTemplate(
                version,
                text.substring(0, user).strip(),
                text.substring(user + USER.length()).strip());
    }

    public String version() {
        return version;
    }

    /** The instructions, with their placeholders. */
    public String system() {
        return system;
    }

    /** The data, as placeholders. */
    public String user() {
        return user;
    }

    public String text() {
        return system + USER + user;
    }

    /**
     * Fills in data.
     *
     * @param constants put into the system part as they are: what this program itself says, never data
     * @param data by the names the file uses as {@code {{name}}}, each put into a marked block
     */
    public Prompt fill(
            Purpose purpose, Map<String, String> constants, Map<String, String> data, int maxTokens, boolean json) {
        String mark = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        String told = system.replace("{{mark}}", mark);
        for (Map.Entry<String, String> constant : constants.entrySet()) {
            told = told.replace("{{" + constant.getKey() + "}}", constant.getValue());
        }
        return new Prompt(purpose, version, told, blocks(mark, data), maxTokens, json ? 0 : 0.3, json);
    }

    private String blocks(String mark, Map<String, String> data) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = user.indexOf("{{"); open >= 0; open = user.indexOf("{{", from)) {
            int close = user.indexOf("}}", open);
            String name = user.substring(open + 2, close);
            filled.append(user, from, open)
                    .append("<<data ")
                    .append(mark)
                    .append(' ')
                    .append(name)
                    .append(">>\n")
                    .append(data.getOrDefault(name, "").replace(mark, ""))
                    .append("\n<<end ")
                    .append(mark)
                    .append(">>");
            from = close + 2;
        }
        return filled.append(user.substring(from)).toString();
    }
}
