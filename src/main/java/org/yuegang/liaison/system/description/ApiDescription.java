package org.yuegang.liaison.system.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.TrialAccess;

/** What holds for the whole API, and how an officer is known to it: in the trial by password with each request, too. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

	static final String PASSWORD = "password";

	static final String SESSION = "session";

	static final String TOKEN = "token";

	private static final String ABOUT = """
			The node of one liaison unit. Times are UTC instants; days are those of UTC+8. Every text for people is in the \
			language of `Accept-Language`: `zh-Hant-HK`, `zh-Hans-CN` or `en`.

			An act names the `revision` of the case that its officer looked at: when the case has moved on, the answer is \
			409 and nothing was done. A POST with an `Idempotency-Key` may be sent again safely. Lists come in pages: \
			give the `next` of a page as `after` to get the page that follows.

			What is refused is answered with a problem (RFC 9457), whose `type` is stable.""";

	static {
		// The caller never sends the officer: it is who is signed in.
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(Officer.class);
	}

	/** With its address given: springdoc would take the host that the request claims. */
	@Bean
	OpenAPI description(ObjectProvider<TrialAccess> trial,
			@Value("${server.servlet.session.cookie.name}") String cookie) {
		Components components = new Components()
			.addSecuritySchemes(SESSION, key(SecurityScheme.In.COOKIE, cookie,
					"The session of an officer who signed in at `/sign-in`."))
			.addSecuritySchemes(TOKEN, key(SecurityScheme.In.HEADER, "X-CSRF-TOKEN",
					"With a session, whatever changes something carries its token as well."));
		if (trial.getIfAvailable() != null) {
			components.addSecuritySchemes(PASSWORD, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic")
				.description("An officer's code and password. Only the trial takes them with each request."));
		}
		return new OpenAPI().info(new Info().title("Yuegang Liaison").version("v1").description(ABOUT))
			.addServersItem(new Server().url("/"))
			.components(components);
	}

	private static SecurityScheme key(SecurityScheme.In in, String name, String description) {
		return new SecurityScheme().type(SecurityScheme.Type.APIKEY).in(in).name(name).description(description);
	}

}
