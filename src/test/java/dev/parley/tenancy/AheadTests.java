package dev.parley.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.ApplicationTest;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class AheadTests extends ApplicationTest {

    @Test
    void worksForTheTenantThatWasBound() {
        Tenant mine = newTenant("dealership");
        Ahead<String> slug = TenantContext.call(
                mine, () -> Ahead.begin(() -> TenantContext.current().slug()));
        assertThat(slug.value()).isEqualTo(mine.slug());
    }

    @Test
    void throwsWhatTheWorkThrewWhereItIsAskedFor() {
        Tenant mine = newTenant("dealership");
        Ahead<String> broken = TenantContext.call(
                mine,
                () -> Ahead.begin(() -> {
                    throw new IllegalArgumentException("no such lead");
                }));
        assertThatThrownBy(broken::value)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such lead");
    }

    @Test
    void keepsWhatFailsInTheBackgroundToItself() throws Exception {
        Tenant mine = newTenant("dealership");
        CountDownLatch tried = new CountDownLatch(1);
        TenantContext.run(
                mine,
                () -> Ahead.run(() -> {
                    tried.countDown();
                    throw new IllegalStateException("the model is away");
                }));
        tried.await();
    }
}
