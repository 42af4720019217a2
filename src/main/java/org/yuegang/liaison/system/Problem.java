package org.yuegang.liaison.system;

import java.net.URI;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Why the API did not do what was asked (RFC 9457), in the caller's language.
 *
 * @param type stable: {@code urn:yuegang-liaison:problem:} and the code
 * @param code the same code alone, for programs
 * @param errors what is wrong in the body, each at its JSON pointer
 * @param revision the present revision, where the caller's was stale
 */
public record Problem(URI type, String title, int status, String detail, String code,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<Fault> errors, @Nullable Integer revision) {

	/** The stable type of the problem of that code. */
	public static URI typeOf(String code) {
		return URI.create("urn:yuegang-liaison:problem:" + code);
	}

	/** One fault of the body. */
	public record Fault(String pointer, String code, String detail) {
	}

}
