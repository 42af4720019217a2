package org.yuegang.liaison.lifecycle.web;

import java.util.List;

import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.DutyKind;
import org.yuegang.liaison.deadline.DutyKinds;

/** Names, where a kind of duty may be asked for, all that can be owed on this node. */
@Component
class DutyKindDescription implements ParameterCustomizer {

	private final List<String> names;

	DutyKindDescription(DutyKinds kinds) {
		this.names = kinds.all().stream().map(duty -> duty.kind().name()).toList();
	}

	@Override
	public @Nullable Parameter customize(@Nullable Parameter described, MethodParameter parameter) {
		if (described != null && parameter.getParameterType() == DutyKind.class) {
			described.setSchema(new StringSchema()._enum(this.names));
		}
		return described;
	}

}
