package org.yuegang.liaison.incident.notice;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.Identifier;

/**
 * A lot of a product. Its number is text as printed on the package, or {@value #UNKNOWN}: saying so is an answer. A
 * label says by when the food has to be used, or until when it is at its best; the two are not the same.
 */
public record Lot(@Nullable @Identifier @Size(max = 100) String number, @Nullable When produced,
		@Nullable When useBy, @Nullable When bestBefore, @Nullable Quantity quantity,
		@Nullable @Identifier @Size(max = 100) String certificate, @Nullable @Identifier @Size(max = 100) String seal) {

	/** The number of a lot that nobody could read or learn. */
	public static final String UNKNOWN = "UNKNOWN";

	@JsonIgnore
	public boolean isUnknown() {
		return this.number != null && this.number.toUpperCase(Locale.ROOT).equals(UNKNOWN);
	}

}
