package dev.parley;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.stereotype.Component;

/**
 * Saves the start from searching. All beans are known once they are: Spring remembers only from then on which are of which
 * type, and by itself says so after the web server's beans, which need half of the others, have been put together. And a
 * bean is named with its class, so that most of those that are asked for by their class are found by name.
 */
@Component
class SettledBeans implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (beans instanceof DefaultListableBeanFactory factory) {
            ByClass byClass = new ByClass();
            byClass.setBeanFactory(factory);
            factory.setAutowireCandidateResolver(byClass);
        }
        beans.freezeConfiguration();
    }

    private static final class ByClass extends ContextAnnotationAutowireCandidateResolver {

        @Override
        public @Nullable String getSuggestedName(DependencyDescriptor wanted) {
            String suggested = super.getSuggestedName(wanted);
            return suggested == null ? wanted.getDependencyType().getName() : suggested;
        }
    }
}
