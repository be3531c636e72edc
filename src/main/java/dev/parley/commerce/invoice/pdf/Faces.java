package dev.parley.commerce.invoice.pdf;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The fonts of one document; each is loaded when a letter needs it. */
final class Faces {

    private final PDDocument document;
    private final Map<String, Face> loaded = new LinkedHashMap<>();

    Faces(PDDocument document) {
        this.document = document;
    }

    /** Text of any scripts as runs from left to right. */
    List<Run> runs(String text, boolean bold) throws IOException {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        List<Run> runs = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        Script current = Script.LATIN;
        for (int point : composed.codePoints().toArray()) {
            Script script = Script.of(point, current);
            if (script != current && !part.isEmpty()) {
                runs.add(face(current, bold).run(part.toString()));
                part.setLength(0);
            }
            current = script;
            part.appendCodePoint(point);
        }
        if (!part.isEmpty()) {
            runs.add(face(current, bold).run(part.toString()));
        }
        return runs;
    }

    /** In points. */
    double width(String text, double size, boolean bold) throws IOException {
        return runs(text, bold).stream().mapToDouble(Run::width).sum() * size / 1000;
    }

    Collection<Face> loaded() {
        return loaded.values();
    }

    private Face face(Script script, boolean bold) throws IOException {
        String key = script + (bold ? " bold" : "");
        Face face = loaded.get(key);
        if (face == null) {
            face = Face.load(document, script, bold, "F" + loaded.size());
            loaded.put(key, face);
        }
        return face;
    }
}
