namespace Runut.Statements;

/// <summary>
/// A list of words that one rule looks at, by its name in <c>statement-lists.tsv</c>, which says what each is for. Unlike a
/// <see cref="WordRole"/>, standing in a list does not make a word known: it may still be part of a name.
/// </summary>
[Flags]
internal enum WordList
{
    None = 0,

    /// <summary>Words before a clause that say nothing themselves.</summary>
    LeadIn = 1 << 0,

    /// <summary>By which one medium names another.</summary>
    Citing = 1 << 1,

    /// <summary>At the head of a sentence, before the medium that tells it.</summary>
    Citation = 1 << 2,

    /// <summary>At the head of a sentence, before the document that tells it.</summary>
    Basis = 1 << 3,

    /// <summary>Between a citation and the name of the source.</summary>
    SourceLink = 1 << 4,

    /// <summary>Between a clause or quotation and the cue behind it.</summary>
    Likewise = 1 << 5,

    /// <summary>The same behind a quotation alone.</summary>
    LikewiseQuoted = 1 << 6,

    /// <summary>Passive cues whose subject is what was told: <c>hal itu disampaikan Budi</c>.</summary>
    Announced = 1 << 7,

    /// <summary>Passive cues that often stand without the one who says so.</summary>
    Unnamed = 1 << 8,

    /// <summary>Credits that also report what people say, so that only a known medium behind them counts.</summary>
    WeakCredit = 1 << 9,

    /// <summary>Prepositions before the name of a medium.</summary>
    MediumPlace = 1 << 10,

    /// <summary>Between a credit and the name of a medium.</summary>
    MediumLink = 1 << 11,

    /// <summary>Words for a post or the account that wrote it.</summary>
    Post = 1 << 12,

    /// <summary>Words that lead to the name of a network.</summary>
    ChannelLead = 1 << 13,

    /// <summary>The second word of <c>siaran pers</c>, <c>keterangan tertulis</c>.</summary>
    Event = 1 << 14,

    /// <summary>The word before <c>pers</c> where something was written.</summary>
    Release = 1 << 15,

    /// <summary>The word before <c>pers</c> where people met.</summary>
    Conference = 1 << 16,

    /// <summary>Between a cue and the speaker behind it.</summary>
    SpeakerLink = 1 << 17,

    /// <summary>Words that begin an apposition to a name.</summary>
    Apposition = 1 << 18,

    /// <summary>Words that begin the description of a speaker.</summary>
    Headed = 1 << 19,

    /// <summary>Small words inside names.</summary>
    NameParticle = 1 << 20,

    /// <summary>Pronouns for several people.</summary>
    Plural = 1 << 21,

    /// <summary>Parts of the day that end the name of a school.</summary>
    DayPart = 1 << 22,

    /// <summary>Verbs before the name that a description gives somebody: <c>pria yang akrab disapa Emil</c>.</summary>
    Called = 1 << 23,

    /// <summary>Between such a verb and the name.</summary>
    CalledLink = 1 << 24,

    /// <summary>Words that open a condition.</summary>
    Condition = 1 << 25,

    /// <summary>Pronouns for the readers, or for them and the writer.</summary>
    Anybody = 1 << 26,

    /// <summary>Nouns of what somebody is going to do: <c>rencana Polri melaporkan Budi</c>.</summary>
    Plan = 1 << 27,

    /// <summary>Words of kinship and company that are no titles: <c>istri Budi</c>.</summary>
    Kin = 1 << 28,

    /// <summary>Between a speaker and the verb; behind the verb they belong to what is said.</summary>
    BeforeVerb = 1 << 29,

    /// <summary>Words with which a predicate begins, and no name or description goes on.</summary>
    Finite = 1 << 30,

    /// <summary>Words that stand for what was said without telling it: <c>mengatakan hal serupa</c>.</summary>
    Empty = 1 << 31,
}
