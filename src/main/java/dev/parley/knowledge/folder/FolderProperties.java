package dev.parley.knowledge.folder;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param folder with a sub-folder of documents for each tenant, named by its slug; unset: none are read */
@ConfigurationProperties("parley.knowledge")
record FolderProperties(@Nullable Path folder) {}
