package org.yuegang.liaison.system;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What an officer sent when their session had ended, to be shown on its page as they typed it. A controller method
 * that takes one shows it where {@link #isThere()}.
 */
public record KeptForm(Instant at, Map<String, List<String>> fields) {

	public static final KeptForm NONE = new KeptForm(Instant.EPOCH, Map.of());

	public boolean isThere() {
		return !this.fields.isEmpty();
	}

	/** A copy, as the parameters of a request. */
	public MultiValueMap<String, String> parameters() {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		this.fields.forEach((name, values) -> parameters.addAll(name, values));
		return parameters;
	}

	/** One of its fields; null where it is not there. */
	public @Nullable String field(String name) {
		List<String> values = this.fields.get(name);
		return values == null || values.isEmpty() ? null : values.getFirst();
	}

	/** The revision it was sent with; null where it had none. */
	public @Nullable Integer revision() {
		String revision = field("revision");
		return revision == null || !revision.matches("\\d{1,9}") ? null : Integer.valueOf(revision);
	}

}
