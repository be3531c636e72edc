/** Export and erasure of everything that is stored of a person. */
@NullMarked
package dev.parley.compliance.person;

import org.jspecify.annotations.NullMarked;
