package dev.parley.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;

class SmallVectorTests {

    @Property(tries = 200)
    void losesLessThanAHundredthOfACosine(@ForAll @Size(64) @FloatRange(min = -1, max = 1) float[] values) {
        float[] unit = unit(values);

        assertThat(SmallVector.of(unit).cosine(unit)).isCloseTo(dot(unit, unit), within(0.01));
    }

    private static float[] unit(float[] values) {
        double length = Math.sqrt(dot(values, values));
        float[] unit = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            unit[i] = length == 0 ? 0 : (float) (values[i] / length);
        }
        return unit;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
