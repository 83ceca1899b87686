namespace ChannelWatch.Storage.Tests.Contract;

/// <summary>Renewed tokens outlive a restart, and are worth nothing to whoever has only the database.</summary>
public abstract partial class StoreContract
{
    private static readonly PlatformToken Token = new("access-secret", "refresh-secret", Store.Now, Store.Now.AddDays(60), "origin");

    [Fact]
    public async Task A_token_is_read_back_as_it_was_stored()
    {
        await _store.Tokens.WriteAsync(_store.Channel.Id, Token, None);

        Assert.Equal(Token, await _store.Tokens.ReadAsync(_store.Channel.Id, None));
    }

    [Fact]
    public async Task A_renewed_token_takes_the_place_of_the_old_one_of_its_channel_only()
    {
        var (one, other) = (new ChannelId("one"), new ChannelId("other"));
        await _store.Tokens.WriteAsync(one, Token, None);
        await _store.Tokens.WriteAsync(other, Token, None);

        await _store.Tokens.WriteAsync(one, Token with { Access = "newer" }, None);

        Assert.Equal("newer", (await _store.Tokens.ReadAsync(one, None))!.Access);
        Assert.Equal(Token, await _store.Tokens.ReadAsync(other, None));
    }

    [Fact]
    public async Task A_channel_without_a_stored_token_has_none() =>
        Assert.Null(await _store.Tokens.ReadAsync(new ChannelId("never-renewed"), None));

    [Fact]
    public async Task A_token_that_can_no_longer_be_decrypted_counts_as_none_and_is_told()
    {
        await using var store = await NewStoreAsync();
        await store.Tokens.WriteAsync(store.Channel.Id, Token, None);
        store.Seal.Ring = "another ring";

        Assert.Null(await store.Tokens.ReadAsync(store.Channel.Id, None));
        Assert.Equal([store.Channel.Id], await store.TokenRegister.UnreadableAsync(None));
        Assert.Contains("Could not decrypt the stored sign-in", Assert.Single(store.Log.Alarming), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_connector_said_about_its_sign_in_is_kept_and_replaced()
    {
        var note = new TokenNote(Store.Now, Store.Now.AddDays(3), ["First.", "Then."]);

        var before = await _store.TokenRegister.ReadNoteAsync(_store.Channel.Id, None);
        await _store.TokenRegister.WriteNoteAsync(_store.Channel.Id, note, None);
        await _store.TokenRegister.WriteNoteAsync(_store.Channel.Id, note with { PersonNeededBy = null }, None);

        var after = await _store.TokenRegister.ReadNoteAsync(_store.Channel.Id, None);
        Assert.Null(before);
        Assert.Equal((Store.Now, null), (after!.AskedAt, after.PersonNeededBy));
        Assert.Equal(["First.", "Then."], after.Steps);
    }

    [Fact]
    public async Task A_token_that_cannot_be_encrypted_is_not_stored_in_the_clear()
    {
        _store.Seal.Ring = null;

        var refusal = await Assert.ThrowsAsync<StoreException>(() => _store.Tokens.WriteAsync(_store.Channel.Id, Token, None));

        Assert.Contains("key folder", refusal.Message, StringComparison.Ordinal);
        Assert.Null(await _store.Tokens.ReadAsync(_store.Channel.Id, None));
    }
}
