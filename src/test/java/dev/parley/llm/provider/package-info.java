@org.jspecify.annotations.NullMarked
package dev.parley.llm.provider;
