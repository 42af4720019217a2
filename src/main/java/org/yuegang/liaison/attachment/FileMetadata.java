package org.yuegang.liaison.attachment;

import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.Identifier;
import org.yuegang.liaison.system.Language;

/**
 * What is said of a file before it is there: it is named by the SHA-256 of its content, and shown as not yet here
 * until that content is whole. {@link FileChecks} says what is accepted.
 *
 * @param type media type, for instance {@code application/pdf}
 * @param sha256 64 hexadecimal digits
 * @param size in bytes
 * @param language the language it is written in, none for a picture
 */
public record FileMetadata(@Size(max = 1000) String name, @Identifier @Size(max = 200) String type,
		@Identifier @Size(max = 200) String sha256, @PositiveOrZero long size, @Nullable Language language,
		@Nullable FileKind kind) {
}
