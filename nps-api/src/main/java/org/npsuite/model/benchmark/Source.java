// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.benchmark;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Who published figures, and how they were come by.
 *
 * <p>Immutable.
 */
public final class Source {

    private final String id;
    private final String publisher;
    private final String study;
    private final String url;
    private final LocalDate retrieved;
    private final SurveyType surveyType;
    private final String scale;
    private final Grade grade;

    private Source(Builder builder) {
        this.id = Objects.requireNonNull(builder.id, "id");
        this.publisher = Objects.requireNonNull(builder.publisher, "publisher");
        this.study = Objects.requireNonNull(builder.study, "study");
        this.url = Objects.requireNonNull(builder.url, "url");
        this.retrieved = Objects.requireNonNull(builder.retrieved, "retrieved");
        this.surveyType = Objects.requireNonNull(builder.surveyType, "surveyType");
        this.scale = Objects.requireNonNull(builder.scale, "scale");
        this.grade = Objects.requireNonNull(builder.grade, "grade");
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Unique in its pack. */
    public String id() {
        return id;
    }

    /** Who published. */
    public String publisher() {
        return publisher;
    }

    /** Which study. */
    public String study() {
        return study;
    }

    /** Where it was read: http or https. */
    public String url() {
        return url;
    }

    /** When it was read. */
    public LocalDate retrieved() {
        return retrieved;
    }

    /** Which kind of survey. */
    public SurveyType surveyType() {
        return surveyType;
    }

    /** The scale of its question, such as {@code 0-10}. */
    public String scale() {
        return scale;
    }

    /** How well it is documented. */
    public Grade grade() {
        return grade;
    }

    /** A builder that starts from this value. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.id = id;
        builder.publisher = publisher;
        builder.study = study;
        builder.url = url;
        builder.retrieved = retrieved;
        builder.surveyType = surveyType;
        builder.scale = scale;
        builder.grade = grade;
        return builder;
    }

    private List<Object> parts() {
        return Arrays.asList(id, publisher, study, url, retrieved, surveyType, scale, grade);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Source that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "Source[" + id + "]";
    }

    /** Builds a {@link Source}. */
    public static final class Builder {

        private String id;
        private String publisher;
        private String study;
        private String url;
        private LocalDate retrieved;
        private SurveyType surveyType;
        private String scale;
        private Grade grade;

        private Builder() {}

        /** @see Source#id() */
        public Builder id(String id) {
            this.id = id;
            return this;
        }

        /** @see Source#publisher() */
        public Builder publisher(String publisher) {
            this.publisher = publisher;
            return this;
        }

        /** @see Source#study() */
        public Builder study(String study) {
            this.study = study;
            return this;
        }

        /** @see Source#url() */
        public Builder url(String url) {
            this.url = url;
            return this;
        }

        /** @see Source#retrieved() */
        public Builder retrieved(LocalDate retrieved) {
            this.retrieved = retrieved;
            return this;
        }

        /** @see Source#surveyType() */
        public Builder surveyType(SurveyType surveyType) {
            this.surveyType = surveyType;
            return this;
        }

        /** @see Source#scale() */
        public Builder scale(String scale) {
            this.scale = scale;
            return this;
        }

        /** @see Source#grade() */
        public Builder grade(Grade grade) {
            this.grade = grade;
            return this;
        }

        /** The value; fails where a required part is missing or a part is not allowed. */
        public Source build() {
            return new Source(this);
        }
    }
}
