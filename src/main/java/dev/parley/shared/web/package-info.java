/** What every HTTP answer has in common: problem documents, JSON conventions, size limits and security headers. */
@NullMarked
package dev.parley.shared.web;

import org.jspecify.annotations.NullMarked;
