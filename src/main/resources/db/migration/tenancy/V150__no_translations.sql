-- Models are not asked for translations: a business reads what customers write in the customers' words.
update tenants
set settings = jsonb_set(settings, '{model,purposes}', (settings #> '{model,purposes}') - 'translate')
where settings #> '{model,purposes}' ? 'translate';
