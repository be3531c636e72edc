package dev.parley;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Says that all beans are known once they are. Spring remembers only from then on which beans are of which type, and by
 * itself says so after the web server's beans, which need half of the others, have been put together.
 */
@Component
class SettledBeans implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        beans.freezeConfiguration();
    }
}
