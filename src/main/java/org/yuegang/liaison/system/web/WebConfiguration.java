package org.yuegang.liaison.system.web;

import java.util.List;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yuegang.liaison.system.Officer;

/** Puts the parts of this package into Spring MVC. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	static {
		// The caller never sends the officer: he is who is signed in.
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(Officer.class);
	}

	private final FrameInterceptor frame;

	private final ActivityInterceptor activity;

	private final OfficerArgument officer;

	private final KeptArgument keptArgument;

	private final KeptInterceptor kept;

	WebConfiguration(FrameInterceptor frame, ActivityInterceptor activity, OfficerArgument officer,
			KeptArgument keptArgument, KeptInterceptor kept) {
		this.frame = frame;
		this.activity = activity;
		this.officer = officer;
		this.keptArgument = keptArgument;
		this.kept = kept;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.frame);
		registry.addInterceptor(this.activity);
		registry.addInterceptor(this.kept);
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this.officer);
		resolvers.add(this.keptArgument);
	}

	/** Before the security chains: what is too large is not even read to find out who sends it. */
	@Bean
	FilterRegistrationBean<BodyLimit> bodyLimit(@Value("${liaison.web.max-body}") DataSize limit, ProblemWriter problems) {
		FilterRegistrationBean<BodyLimit> registration = new FilterRegistrationBean<>(
				new BodyLimit(limit.toBytes(), problems));
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
		return registration;
	}

	/** With its address given: springdoc would take the host that the request claims. */
	@Bean
	OpenAPI description() {
		return new OpenAPI().info(new Info().title("Yuegang Liaison").version("v1")).addServersItem(new Server().url("/"));
	}

}
