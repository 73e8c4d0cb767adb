package org.mafs.mutualaid;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.mafs.base.Versioned;

/** A fellowship or another kind of mutual aid. */
@Entity
class Fellowship extends Versioned {

    private String code;
    private String name;
    @Enumerated(EnumType.STRING)
    private FellowshipKind kind;
    private String web;
    private int position;
    private boolean retired;

    protected Fellowship() {
    }

    Fellowship(String code, String name, FellowshipKind kind, int position) {
        this.code = code;
        this.name = name.strip();
        this.kind = kind;
        this.position = position;
    }

    FellowshipRecord record() {
        return new FellowshipRecord(new FellowshipId(id()), version(), code, name, kind, web, retired);
    }
}
