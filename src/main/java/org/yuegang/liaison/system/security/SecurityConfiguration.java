package org.yuegang.liaison.system.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationDetailsSource;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.SingleResultAuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.servlet.LocaleResolver;
import org.yuegang.liaison.system.Activity;
import org.yuegang.liaison.system.Browsers;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.ServingOfficers;
import org.yuegang.liaison.system.TrialAccess;

/**
 * Three doors: the health check, the API, the pages. The exchange brings its own chain, before these, for its own
 * connector.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	/** Everything from this node itself, nothing inline, in nobody's frame. */
	static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
			+ "frame-ancestors 'none'";

	private static final String[] OPEN = { "/sign-in", "/language", "/sign-out", "/help/**", "/govuk/**", "/htmx/**",
			"/liaison.css", "/liaison.js", "/favicon.ico" };

	private final AccessRefusals doors;

	private final ServingOfficers officers;

	private final Activity activity;

	private final Browsers browsers;

	private final LocaleResolver languages;

	private final AuthenticationManager signIn;

	private final AuthenticationDetailsSource<HttpServletRequest, ?> places;

	private final CookieCsrfTokenRepository tokens;

	SecurityConfiguration(AccessRefusals doors, ServingOfficers officers, Activity activity, Browsers browsers,
			LocaleResolver languages, AuthenticationProvider signIn,
			AuthenticationDetailsSource<HttpServletRequest, ?> places, NodeIdentity node) {
		this.doors = doors;
		this.officers = officers;
		this.activity = activity;
		this.browsers = browsers;
		this.languages = languages;
		this.places = places;
		// Without a parent: a wrong password is to be counted once.
		this.signIn = new ProviderManager(signIn);
		// In a cookie and not in the session, so that a form outlives its session and can say so.
		this.tokens = new CookieCsrfTokenRepository();
		this.tokens.setCookieName("LIAISON-CSRF-" + node.unit());
		this.tokens.setHeaderName("X-CSRF-TOKEN");
		this.tokens.setCookiePath("/");
		this.tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
	}

	@Bean
	@Order(1)
	SecurityFilterChain health(HttpSecurity http) throws Exception {
		return headers(http.securityMatcher("/actuator/**")).authorizeHttpRequests(requests -> requests
			.requestMatchers(HttpMethod.GET, "/actuator/health/**").permitAll()
			.anyRequest().denyAll())
			.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain api(HttpSecurity http, ObjectProvider<TrialAccess> trial) throws Exception {
		boolean basic = trial.getIfAvailable() != null;
		headers(http.securityMatcher("/api/**", "/v3/api-docs/**")).authenticationManager(this.signIn)
			.authorizeHttpRequests(requests -> requests
				.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
				// The trial is for trying things out; a real node describes itself to its own officers only.
				.requestMatchers("/v3/api-docs/**").access(basic ? SingleResultAuthorizationManager.permitAll() : new ReadsOnly())
				.anyRequest().access(new ReadsOnly()))
			// What carries the password in its own header was not made by another site's form.
			.csrf(csrf -> csrf.csrfTokenRepository(this.tokens)
				.ignoringRequestMatchers(request -> basic && request.getHeader(HttpHeaders.AUTHORIZATION) != null))
			.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
			.requestCache(cache -> cache.requestCache(new NullRequestCache()))
			.exceptionHandling(refusals -> refusals.authenticationEntryPoint(this.doors::unsignedProgram)
				.accessDeniedHandler(this.doors::deniedProgram))
			.addFilterBefore(officers(), AuthorizationFilter.class);
		if (basic) {
			http.httpBasic(door -> door.authenticationEntryPoint(this.doors::unsignedProgram)
				.authenticationDetailsSource(this.places));
		}
		return http.build();
	}

	@Bean
	@Order(3)
	SecurityFilterChain pages(HttpSecurity http, AuthenticationSuccessHandler welcome,
			AuthenticationFailureHandler again) throws Exception {
		return headers(http).authenticationManager(this.signIn)
			.authorizeHttpRequests(requests -> requests
				.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
				.requestMatchers(OPEN).permitAll()
				.anyRequest().access(new ReadsOnly()))
			.csrf(csrf -> csrf.csrfTokenRepository(this.tokens).sessionAuthenticationStrategy(this::renewToken))
			.requestCache(cache -> cache.requestCache(new NullRequestCache()))
			.formLogin(form -> form.loginPage("/sign-in").usernameParameter("code").passwordParameter("password")
				.authenticationDetailsSource(this.places).successHandler(welcome).failureHandler(again))
			.logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
			.exceptionHandling(refusals -> refusals.authenticationEntryPoint(this.doors::unsignedBrowser)
				.accessDeniedHandler(this.doors::deniedBrowser))
			.addFilterBefore(officers(), AuthorizationFilter.class)
			.build();
	}

	/**
	 * A new token for another officer. Whoever signs in again with their own browser keeps theirs, so that a form they
	 * opened before still goes through.
	 */
	private void renewToken(Authentication signedIn, HttpServletRequest request, HttpServletResponse response) {
		if (this.browsers.lastOfficer(request).filter(signedIn.getName()::equals).isEmpty()) {
			new CsrfAuthenticationStrategy(this.tokens).onAuthentication(signedIn, request, response);
		}
	}

	private OfficerFilter officers() {
		return new OfficerFilter(this.officers, this.activity, this.languages);
	}

	private static HttpSecurity headers(HttpSecurity http) throws Exception {
		return http.headers(headers -> headers
			.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
			.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader(policy -> policy.policy("camera=(self), geolocation=(), microphone=()")));
	}

}
