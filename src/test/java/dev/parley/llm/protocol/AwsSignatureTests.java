package dev.parley.llm.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AwsSignatureTests {

    /** The case {@code post-vanilla} of Amazon's published test suite. */
    @Test
    void signsAsAmazonDoes() {
        AwsSignature signature = new AwsSignature(
                "AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", null, "us-east-1", "service");
        Map<String, String> signed =
                new TreeMap<>(Map.of("host", "example.amazonaws.com", "x-amz-date", "20150830T123600Z"));
        assertThat(signature.authorization(
                        URI.create("https://example.amazonaws.com/"), signed, new byte[0], "20150830T123600Z"))
                .endsWith("Signature=5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b");
    }
}
