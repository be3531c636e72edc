package dev.parley.llm.provider;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.parley.llm.Embedder;
import dev.parley.llm.EmbeddingModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A sentence model in this process: ONNX Runtime and the model's own tokenizer, mean pooling, unit length. */
public final class OnnxEmbedder implements Embedder, AutoCloseable {

    private static final int MAX_TOKENS = 512;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;
    private final EmbeddingModel model;
    /** Native memory must outlive whoever still reads it: embedding holds the read lock, closing the write lock. */
    private final ReadWriteLock inUse = new ReentrantReadWriteLock();

    private boolean closed;

    private OnnxEmbedder(String name, byte[] onnx, byte[] tokenizerJson) {
        try {
            session = environment.createSession(onnx, options());
            tokenizer = tokenizer(tokenizerJson);
            model = new EmbeddingModel(name, dimension(session));
        } catch (OrtException unusable) {
            throw new IllegalStateException("the embedding model " + name + " cannot be used", unusable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The English model that ships with the program: all-MiniLM-L6-v2, quantised to 8 bits, 384 dimensions. */
    public static OnnxEmbedder bundled() {
        return new OnnxEmbedder(
                "all-minilm-l6-v2-q",
                resource("all-minilm-l6-v2-q.onnx"),
                resource("all-minilm-l6-v2-q-tokenizer.json"));
    }

    /** A model of the operator's: a folder with {@code model.onnx} (or {@code onnx/model.onnx}) and {@code tokenizer.json}. */
    public static OnnxEmbedder load(Path folder) {
        Path file = Files.exists(folder.resolve("model.onnx"))
                ? folder.resolve("model.onnx")
                : folder.resolve("onnx").resolve("model.onnx");
        try {
            byte[] onnx = Files.readAllBytes(file);
            String name = folder.toAbsolutePath().normalize().getFileName() + "-" + fingerprint(onnx);
            return new OnnxEmbedder(name, onnx, Files.readAllBytes(folder.resolve("tokenizer.json")));
        } catch (IOException unreadable) {
            throw new IllegalStateException("parley.embedding.model-path has no usable model: " + folder, unreadable);
        }
    }

    @Override
    public EmbeddingModel model() {
        return model;
    }

    @Override
    public float[] embed(String text) {
        inUse.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the embedding model is closed");
            }
            return embedNow(text);
        } finally {
            inUse.readLock().unlock();
        }
    }

    private float[] embedNow(String text) {
        Encoding encoding = tokenizer.encode(text);
        long[] shape = {1, encoding.getIds().length};
        try (OnnxTensor ids = tensor(encoding.getIds(), shape);
                OnnxTensor mask = tensor(encoding.getAttentionMask(), shape);
                OnnxTensor types = tensor(encoding.getTypeIds(), shape)) {
            Map<String, OnnxTensor> inputs = new HashMap<>(Map.of("input_ids", ids, "attention_mask", mask));
            if (session.getInputNames().contains("token_type_ids")) {
                inputs.put("token_type_ids", types);
            }
            try (OrtSession.Result result = session.run(inputs)) {
                float[] states = ((OnnxTensor) result.get(0)).getFloatBuffer().array();
                return Vectors.unit(meanOfTokens(states, encoding.getAttentionMask()));
            }
        } catch (OrtException failed) {
            throw new IllegalStateException("embedding failed", failed);
        }
    }

    @Override
    public void close() throws OrtException {
        inUse.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                session.close();
                tokenizer.close();
            }
        } finally {
            inUse.writeLock().unlock();
        }
    }

    private float[] meanOfTokens(float[] states, long[] mask) {
        int dimension = model.dimension();
        float[] mean = new float[dimension];
        if (states.length == dimension) {
            // The model pooled by itself.
            System.arraycopy(states, 0, mean, 0, dimension);
            return mean;
        }
        for (int token = 0; token < mask.length; token++) {
            if (mask[token] == 1) {
                for (int i = 0; i < dimension; i++) {
                    mean[i] += states[token * dimension + i];
                }
            }
        }
        return mean;
    }

    private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
    }

    private static OrtSession.SessionOptions options() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        // Turns run beside each other; one thread each serves more of them than many threads for one.
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        // Input lengths differ with every text, so patterns and arenas would only hold memory.
        options.setMemoryPatternOptimization(false);
        options.setCPUArenaAllocator(false);
        return options;
    }

    private static HuggingFaceTokenizer tokenizer(byte[] json) throws IOException {
        // The library reports its use to its makers unless told not to.
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
        Map<String, String> options =
                Map.of("padding", "true", "truncation", "true", "maxLength", String.valueOf(MAX_TOKENS));
        return HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(json), options);
    }

    private static int dimension(OrtSession session) throws OrtException {
        NodeInfo output = session.getOutputInfo().values().iterator().next();
        long[] shape = ((TensorInfo) output.getInfo()).getShape();
        return (int) shape[shape.length - 1];
    }

    private static String fingerprint(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = OnnxEmbedder.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the bundled embedding model is missing: " + name);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
