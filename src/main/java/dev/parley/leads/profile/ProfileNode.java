package dev.parley.leads.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A place in a {@link ProfileFile}. A wrong value is noted with its line, and something harmless read in its stead. */
public final class ProfileNode {

    private final ProfileFile file;
    private final @Nullable Node node;

    ProfileNode(ProfileFile file, @Nullable Node node) {
        this.file = file;
        this.node = node;
    }

    public boolean exists() {
        return node != null;
    }

    /** Notes that something is wrong here. */
    public void problem(String what) {
        file.problem(node, what);
    }

    /** The value under a key; {@link #exists()} says whether there is one. */
    public ProfileNode get(String key) {
        return entries().getOrDefault(key, new ProfileNode(file, null));
    }

    /** The value under a key that must be there. */
    public ProfileNode need(String key) {
        ProfileNode value = get(key);
        if (!value.exists()) {
            problem("'" + key + "' is missing");
        }
        return value;
    }

    /** Notes every key that is none of these. */
    public void only(String... keys) {
        entries().forEach((key, value) -> {
            if (!Set.of(keys).contains(key)) {
                value.problem("unknown key '" + key + "'");
            }
        });
    }

    public Map<String, ProfileNode> entries() {
        Map<String, ProfileNode> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                String key = ((ScalarNode) entry.getKeyNode()).getValue();
                if (entries.put(key, new ProfileNode(file, entry.getValueNode())) != null) {
                    file.problem(entry.getKeyNode(), "'" + key + "' is there twice");
                }
            }
        } else if (node != null) {
            problem("must be a map");
        }
        return entries;
    }

    public List<ProfileNode> list() {
        List<ProfileNode> items = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> items.add(new ProfileNode(file, item)));
        } else if (node != null) {
            problem("must be a list");
        }
        return items;
    }

    public String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        if (node != null) {
            problem("must be a text");
        }
        return "?";
    }

    public List<String> texts() {
        return list().stream().map(ProfileNode::text).toList();
    }

    /** A whole number within bounds. */
    public int number(int lowest, int highest) {
        if (node instanceof ScalarNode scalar && Tag.INT.equals(scalar.getTag())) {
            try {
                int number = Integer.parseInt(scalar.getValue());
                if (number >= lowest && number <= highest) {
                    return number;
                }
            } catch (NumberFormatException tooLong) {
                // noted below like every other number out of bounds
            }
        }
        if (node != null) {
            problem("must be a whole number from " + lowest + " to " + highest);
        }
        return lowest;
    }

    /** A boolean, or the text of anything else. */
    public Object value() {
        String text = text();
        return node != null && Tag.BOOL.equals(node.getTag()) ? (Object) Boolean.valueOf(text) : text;
    }
}
