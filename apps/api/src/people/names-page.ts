const fits = `case when $5 = '' then true when birth = '' then false
  else starts_with(birth, $5) or starts_with($5, birth) end`;

/**
 * One page of names in order; $1 which keys, $2 which of them are whole, $3 how many words were asked for, $8 how a word begins,
 * $9 who is looked for by the keys of $10 instead, $11 who is left out. */
export const namesPage = `
select person_id as person, words,
       case when not keys @@ $2::tsquery then 'begun' when cardinality(words) = $3 then 'same' else 'all-words' end as nearness
from read.person_search
where (keys @@ $1::tsquery or (person_id = any($9::uuid[]) and keys @@ $10::tsquery))
  and person_id <> all($11::uuid[])
  and ($4::uuid[] is null or person_id = any($4))
  and ($8 = '' or keys @@ $2::tsquery or exists (select from unnest(words) as word where starts_with(word, $8)))
  and (not $6::boolean or birth = '' or ${fits})
order by keys @@ $2::tsquery desc, cardinality(words) = $3 desc, ${fits} desc, cardinality(words),
         last_name, first_name, person_id
limit $7`;
