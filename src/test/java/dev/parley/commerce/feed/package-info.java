@org.jspecify.annotations.NullMarked
package dev.parley.commerce.feed;
